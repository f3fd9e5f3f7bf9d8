import type { Locale, SheetLayout } from '#db/vocabulary.ts';
import type { SheetNumber } from './sheet-number.ts';
import type { Phrase, SheetPage, SheetPost } from './sheet-page.ts';
import { sayWeek } from './week.ts';

/** A post that was taken back: its number, and no more. */
export type Gone = { code: string; gone: true };

type Shown = SheetNumber & {
  week: string;
  greeting: Phrase | null;
  groups: { head?: Phrase; posts: (SheetPost | Gone)[] }[];
};

/** Why a sheet was withdrawn, and what came in its place: the address of its correction, or whether one comes. */
export type Withdrawn = { reason: string; instead: string | null; comes: boolean };

/** All that a sheet's page shows. */
export type ShownSheet = Shown & {
  withdrawn: Withdrawn | null;
  /** Its prints say what a neighbour took back since: they are the desk's alone. */
  stale: boolean;
  layouts: SheetLayout[];
};

type Since = { takenBack: string[]; nameless: string[] };

/** A print of this page says words or a first name whose owner took them back. */
export const saysTakenBack = (page: SheetPage, { takenBack, nameless }: Since): boolean =>
  page.groups.some(({ posts }) =>
    posts.some(
      ({ code, firstName }) =>
        takenBack.includes(code) || (firstName !== null && nameless.includes(code)),
    ),
  );

/**
 * A frozen sheet as its page shows it, the heads in the reader's language where the sheet has it. The paper
 * cannot be called back; the page can: what an author took back is said to be gone, without its words, and a first
 * name that its owner wants off is left off.
 */
export const shownSheet = (
  { number, correction, week, page }: SheetNumber & { week: string; page: SheetPage },
  { takenBack, nameless }: Since,
  locale: Locale,
): Shown => ({
  number,
  correction,
  week: sayWeek(week, locale),
  greeting: page.greeting,
  groups: page.groups.map(({ heads, posts }) => {
    const head = heads.find((one) => one.lang === locale) ?? heads[0];
    const shown = posts.map((post) => {
      if (takenBack.includes(post.code)) return { code: post.code, gone: true as const };
      return nameless.includes(post.code) ? { ...post, firstName: null } : post;
    });
    return head ? { head, posts: shown } : { posts: shown };
  }),
});
