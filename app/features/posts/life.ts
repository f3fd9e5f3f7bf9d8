import { Conflict } from '#app/lib/errors.ts';
import { dayIn, endOfDay, endOfDayAfter, plusDays } from '#app/lib/time.ts';
import { POST_LIFE_DAYS } from '#db/vocabulary.ts';

type Dated = { whenDate: string | null };

/** @throws Conflict('error_date_past'), Conflict('error_date_far') where a post's one date cannot be. */
export const expectDate = (post: Dated, now: Date, timeZone: string) => {
  if (post.whenDate === null) return;
  const today = dayIn(now, timeZone);
  if (post.whenDate < today) throw new Conflict('error_date_past');
  if (post.whenDate > plusDays(today, 366)) throw new Conflict('error_date_far');
};

/** When a post closes by itself: after four weeks; a post for one date, when that day is over. */
export const expiryOf = (post: Dated, now: Date, timeZone: string): Date =>
  post.whenDate ? endOfDay(post.whenDate, timeZone) : endOfDayAfter(now, POST_LIFE_DAYS, timeZone);
