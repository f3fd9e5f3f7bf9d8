import { Temporal } from 'temporal-polyfill';
import { WEEKDAYS, type Weekday } from '#db/vocabulary.ts';

const zoned = (instant: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);

/** The calendar day there, `YYYY-MM-DD`. */
export const dayIn = (instant: Date, timeZone: string): string =>
  zoned(instant, timeZone).toPlainDate().toString();

/** The Monday of the week in which `day` (`YYYY-MM-DD`) lies, `YYYY-MM-DD`. */
export const mondayOf = (day: string): string => {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
};

/** The Monday of the week after the one in which that instant lies there. */
export const nextMonday = (instant: Date, timeZone: string): string =>
  plusDays(mondayOf(dayIn(instant, timeZone)), 7);

export const plusDays = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/** Days from the one to the other (`YYYY-MM-DD` both); negative where `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(to).days;

export const isDay = (text: string): boolean => {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
};

export const weekdayOf = (day: string): Weekday =>
  WEEKDAYS[Temporal.PlainDate.from(day).dayOfWeek - 1] as Weekday;

/** The first instant after `days` whole days there: a post renewed at noon closes at midnight. */
export const endOfDayAfter = (instant: Date, days: number, timeZone: string): Date =>
  new Date(
    zoned(instant, timeZone)
      .toPlainDate()
      .add({ days: days + 1 })
      .toZonedDateTime(timeZone).epochMilliseconds,
  );

/** The last instant of a day there, as the first of the next. */
export const endOfDay = (day: string, timeZone: string): Date =>
  new Date(
    Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds,
  );

export const isTimeZone = (name: string): boolean => {
  try {
    Temporal.Now.zonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
};

/** The instant of a day and hour there, or null where that hour is not: summer time skips one. */
export const instantAt = (day: string, time: string, timeZone: string): Date | null => {
  const plain = Temporal.PlainDateTime.from(`${day}T${time}`);
  const there = plain.toZonedDateTime(timeZone);
  return there.toPlainDateTime().equals(plain) ? new Date(there.epochMilliseconds) : null;
};

/** The time of day there, `HH:MM`. */
export const timeIn = (instant: Date, timeZone: string): string =>
  zoned(instant, timeZone).toPlainTime().toString({ smallestUnit: 'minute' });

/** `14:00`, or as people write it: `14u`, `14.30`, `9h15`, `14 uur`. */
export const parseTime = (typed: string): string | null => {
  const parts = /^(\d{1,2})(?:\s*(?:[:.uh]|uur|heures?)\s*(\d{2})?)?$/i.exec(typed.trim());
  if (!parts) return null;
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? 0)];
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};

/** The instant of a day and time there; in the hour that summer time skips, the hour after it. */
export const instantIn = (day: string, time: string, timeZone: string): Date =>
  new Date(
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds,
  );
