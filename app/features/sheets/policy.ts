import { type Actor, worksIn } from '#app/lib/ctx.ts';
import { mondayOf, plusDays } from '#app/lib/time.ts';
import type { EditionStatus } from '#db/vocabulary.ts';

type Sheet = { status: EditionStatus; week: string };

/** A week's sheet; no edition while nothing of it was arranged yet. */
type Making = { neighbourhoodId: string; edition: Pick<Sheet, 'status'> | null };

/** Frozen: nothing of it changes any more. */
export const isFrozen = (edition: Making['edition']): boolean =>
  edition !== null && edition.status !== 'draft';

/** Orders it, has it proposed again and makes it ready: the desk, until it is frozen. */
export const canArrange = (actor: Actor, { neighbourhoodId, edition }: Making): boolean =>
  worksIn(actor, neighbourhoodId) && !isFrozen(edition);

/** The first week (its Monday) whose sheet can still be put right: last week's hangs until it is replaced. */
export const oldestToCorrect = (today: string): string => plusDays(mondayOf(today), -7);

/** May a sheet be withdrawn? One that was printed and holds, of last week or later. `today`: `YYYY-MM-DD` there. */
export const canWithdrawEdition = ({ status, week }: Sheet, today: string): boolean =>
  (status === 'published' || status === 'archived') && week >= oldestToCorrect(today);

/** Is a sheet's week over? */
export const isOver = ({ week }: Pick<Sheet, 'week'>, today: string): boolean =>
  plusDays(week, 7) <= today;
