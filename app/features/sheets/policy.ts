import { mondayOf, plusDays } from '#app/lib/time.ts';
import type { EditionStatus } from '#db/vocabulary.ts';

type Sheet = { status: EditionStatus; week: string };

/** The first week (its Monday) whose sheet can still be put right: last week's hangs until it is replaced. */
export const oldestToCorrect = (today: string): string => plusDays(mondayOf(today), -7);

/** May a sheet be withdrawn? One that was printed and holds, of last week or later. `today`: `YYYY-MM-DD` there. */
export const canWithdrawEdition = ({ status, week }: Sheet, today: string): boolean =>
  (status === 'published' || status === 'archived') && week >= oldestToCorrect(today);

/** Is a sheet's week over? */
export const isOver = ({ week }: Pick<Sheet, 'week'>, today: string): boolean =>
  plusDays(week, 7) <= today;
