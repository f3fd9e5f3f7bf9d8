import type { Phrase, SheetPage, SheetPost } from './sheet-page.ts';

/** What a group chat shows of a sheet: no text, no first names, only what a glance takes in. */
export type SharePage = Pick<SheetPage, 'lang' | 'title' | 'masthead' | 'place' | 'printedAt'> & {
  week: Phrase[];
  /** How to answer, in the main language. */
  instruction: Phrase | null;
  posts: Pick<SheetPost, 'code' | 'kind' | 'kindLabel' | 'pictogram' | 'title' | 'lang' | 'dir'>[];
  phone: string;
};

/** As many as can be read on a telephone. */
const MOST = 4;

/** The first of each group, then the second of each, and so on. */
const inTurns = (groups: SheetPost[][]): SheetPost[] => {
  const longest = Math.max(0, ...groups.map((posts) => posts.length));
  return Array.from({ length: longest }, (_, turn) =>
    groups.flatMap((posts) => posts[turn] ?? []),
  ).flat();
};

/**
 * A frozen sheet as a picture for sharing. Codes of `takenBack` are left out: paper that hangs cannot be
 * called back, a picture can.
 */
export const composeShare = (page: SheetPage, takenBack: string[]): SharePage => {
  const groups = page.groups.map(({ posts }) =>
    posts.filter(({ code }) => !takenBack.includes(code)),
  );
  return {
    lang: page.lang,
    title: page.title,
    masthead: page.masthead,
    place: page.place,
    week: page.week.slice(0, 2),
    instruction: page.instructions[0] ?? null,
    posts: inTurns(groups)
      .slice(0, MOST)
      .map(({ code, kind, kindLabel, pictogram, title, lang, dir }) => ({
        code,
        kind,
        kindLabel,
        pictogram,
        title,
        lang,
        dir,
      })),
    phone: page.phone.number,
    printedAt: page.printedAt,
  };
};
