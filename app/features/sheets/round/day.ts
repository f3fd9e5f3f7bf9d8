import { Conflict } from '#app/lib/errors.ts';
import { dayIn, endOfDay, plusDays } from '#app/lib/time.ts';

/** Further back nobody ticks a round. */
const MOST_DAYS = 31;

/** The days before today on which a sheet may have been brought, the last first; from its publication on. */
export const earlierDays = (publishedAt: Date, now: Date, timeZone: string): string[] => {
  const [first, today] = [dayIn(publishedAt, timeZone), dayIn(now, timeZone)];
  return Array.from({ length: MOST_DAYS }, (_, back) => plusDays(today, -1 - back)).filter(
    (day) => day >= first,
  );
};

/**
 * The instant to keep for a sheet that was brought on a day there (`YYYY-MM-DD`), null being today: now; else
 * the last of that day, since it then hangs over whatever was brought earlier that day.
 *
 * @throws Conflict('error_round_day_future'), Conflict('error_round_day_early') before its publication
 */
export const instantOfRound = (
  day: string | null,
  { publishedAt, now, timeZone }: { publishedAt: Date; now: Date; timeZone: string },
): Date => {
  const today = dayIn(now, timeZone);
  if (day === null || day === today) return now;
  if (day > today) throw new Conflict('error_round_day_future');
  if (day < dayIn(publishedAt, timeZone)) throw new Conflict('error_round_day_early');
  return new Date(endOfDay(day, timeZone).getTime() - 1);
};
