import { type Category, type Kind, SHEET_DEFAULT, SHEET_MAX } from '#db/vocabulary.ts';

/** What a proposal looks at: the posts, and what happened to them; nothing of who wrote them. */
export type Proposable = {
  code: string;
  /** Tells posts of one neighbour; nothing else is asked of it. */
  authorId: string;
  kind: Kind;
  category: Category;
  publishedAt: Date | null;
  /** Somebody answered it already. */
  answered: boolean;
  /** It was on the sheet of the week before. */
  lastWeek: boolean;
};

/** Why a post waits beside the sheet: a rule in words, never a score. */
export type Why =
  | 'twice_author'
  | 'last_week'
  | 'full'
  | 'room'
  | 'no_room'
  | 'kind_many'
  | 'category_many'
  | 'answered'
  | 'older'
  | 'ten';

/** A mixed page: of one kind no more than half, of one category no more than two, while others wait. */
export const KIND_MOST = SHEET_DEFAULT / 2;
export const CATEGORY_MOST = 2;

const hasAuthorOf = (one: Proposable, sheet: Proposable[]) =>
  sheet.some(({ authorId }) => authorId === one.authorId);

const hasManyOfKind = (one: Proposable, sheet: Proposable[]) =>
  sheet.filter(({ kind }) => kind === one.kind).length >= KIND_MOST;

const hasManyOfCategory = (one: Proposable, sheet: Proposable[]) =>
  sheet.filter(({ category }) => category === one.category).length >= CATEGORY_MOST;

const waitingSince = ({ publishedAt }: Proposable) => publishedAt?.getTime() ?? 0;

/** Compared from the left; the smallest goes on next. Numbers are unique: no two are alike. */
const rank = (one: Proposable, sheet: Proposable[]) => [
  Number(one.lastWeek),
  Number(hasManyOfKind(one, sheet) || hasManyOfCategory(one, sheet)),
  Number(one.answered),
  waitingSince(one),
  one.code,
];

const goesBefore = (a: (number | string)[], b: (number | string)[]): boolean => {
  for (const [place, of] of a.entries()) {
    const other = b[place] as number | string;
    if (of !== other) return of < other;
  }
  return false;
};

/**
 * Which posts to put on a sheet beside those that stand on it, until there are ten: one of each neighbour (a
 * second waits, whatever room there is), what was on last week's after what was not, kinds and categories
 * mixed, and then what nobody answered and waits longest. The same posts in any order give the same proposal.
 */
export const propose = <P extends Proposable>(waiting: P[], standing: P[] = []): P[] => {
  const added: P[] = [];
  for (;;) {
    const sheet = [...standing, ...added];
    const open = waiting.filter((one) => !hasAuthorOf(one, sheet));
    if (open.length === 0 || sheet.length >= SHEET_DEFAULT) return added;
    const ranked = open.map((one) => ({ one, rank: rank(one, sheet) }));
    const next = ranked.reduce((best, other) => (goesBefore(other.rank, best.rank) ? other : best));
    added.push(next.one);
  }
};

/**
 * Why a post is not on that sheet: the first rule that keeps it off; `room` where none does. That it was on
 * last week's keeps it off only where something newer is on. `fits`: the paper holds all that is on the sheet.
 */
export const whyWaits = (one: Proposable, sheet: Proposable[], fits = true): Why => {
  if (hasAuthorOf(one, sheet)) return 'twice_author';
  if (one.lastWeek && sheet.some(({ lastWeek }) => !lastWeek)) return 'last_week';
  if (sheet.length >= SHEET_MAX) return 'full';
  if (sheet.length < SHEET_DEFAULT) return fits ? 'room' : 'no_room';
  if (hasManyOfKind(one, sheet)) return 'kind_many';
  if (hasManyOfCategory(one, sheet)) return 'category_many';
  if (one.answered) return 'answered';
  return sheet.every((on) => waitingSince(on) <= waitingSince(one)) ? 'older' : 'ten';
};
