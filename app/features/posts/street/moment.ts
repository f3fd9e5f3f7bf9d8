import { Temporal } from 'temporal-polyfill';
import type { WhenFacts } from '#app/features/posts/when.ts';
import { dayIn } from '#app/lib/time.ts';
import type { Category, DayPart, Kind, WhenDay } from '#db/vocabulary.ts';

type MomentFacts = WhenFacts & { kind: Kind; category: Category; place: unknown };

/**
 * Something together with a time, open to all: a small moment, one for a date, or one at a place. A weekly
 * coffee at somebody's home is none.
 */
export const isMoment = ({ kind, category, whenDay, place }: MomentFacts): boolean =>
  kind === 'together' &&
  whenDay !== 'any' &&
  (category === 'moment' || whenDay === 'date' || place !== null);

/** A part of the day in hours, for calendars that know hours only. */
const HOURS: Record<DayPart, [from: string, to: string]> = {
  morning: ['09:00', '12:00'],
  afternoon: ['13:00', '17:00'],
  evening: ['19:00', '21:00'],
};

/** A day of the week by its ISO number less one. */
const BY_DAY = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const DAYS: Record<Exclude<WhenDay, 'any' | 'date'>, number[]> = {
  daily: [0, 1, 2, 3, 4, 5, 6],
  weekdays: [0, 1, 2, 3, 4],
  weekend: [5, 6],
  monday: [0],
  tuesday: [1],
  wednesday: [2],
  thursday: [3],
  friday: [4],
  saturday: [5],
  sunday: [6],
};

/** On a whole day, or from one time to another; `rule` (RFC 5545, 3.3.10) where it comes back. */
export type Occurrence = { rule: string | null } & (
  | { allDay: true; start: Temporal.PlainDate; end: Temporal.PlainDate }
  | { allDay: false; start: Temporal.ZonedDateTime; end: Temporal.ZonedDateTime }
);

type Life = { publishedAt: Date; expiresAt: Date; timeZone: string };

const hoursOf = ({ whenTime, whenPart }: WhenFacts): [from: string, to: string] | null => {
  if (!whenTime) return whenPart && HOURS[whenPart];
  return [whenTime, Temporal.PlainTime.from(whenTime).add({ hours: 1 }).toString()];
};

/** A day's hours there; in the hour that summer time skips, the hour after it. */
const span = (day: Temporal.PlainDate, [from, to]: [string, string], timeZone: string) => ({
  allDay: false as const,
  start: day.toZonedDateTime({ timeZone, plainTime: from }),
  end: (to > from ? day : day.add({ days: 1 })).toZonedDateTime({ timeZone, plainTime: to }),
});

const wholeDay = (day: Temporal.PlainDate) => ({
  allDay: true as const,
  start: day,
  end: day.add({ days: 1 }),
});

const ruleOf = (whenDay: keyof typeof DAYS, until: string): string => {
  const days = DAYS[whenDay].map((day) => BY_DAY[day]).join(',');
  const often = whenDay === 'daily' ? 'FREQ=DAILY' : `FREQ=WEEKLY;BYDAY=${days}`;
  return `${often};UNTIL=${until.replace(/[-:]/g, '')}`;
};

/**
 * When a post happens, for a calendar: an hour where its time is known, the hours of the part of the day,
 * else the day. What comes back does so from the first time after publication until the post closes.
 * Null where it never does.
 */
export const occurrenceOf = (
  post: WhenFacts,
  { publishedAt, expiresAt, timeZone }: Life,
): Occurrence | null => {
  const hours = hoursOf(post);
  const { whenDay, whenDate } = post;
  const on = (day: Temporal.PlainDate) => (hours ? span(day, hours, timeZone) : wholeDay(day));
  if (whenDay === 'any') return null;
  if (whenDay === 'date')
    return whenDate ? { ...on(Temporal.PlainDate.from(whenDate)), rule: null } : null;
  const lastSecond = new Date(expiresAt.getTime() - 1000);
  const published = Temporal.PlainDate.from(dayIn(publishedAt, timeZone));
  // Two weeks: the first may be over today, and the next one in the hour that summer time skips.
  for (let ahead = 0; ahead <= 14; ahead++) {
    const day = published.add({ days: ahead });
    if (!DAYS[whenDay].includes(day.dayOfWeek - 1)) continue;
    const one = on(day);
    if (one.allDay) {
      const until = dayIn(lastSecond, timeZone);
      return one.start.toString() > until ? null : { ...one, rule: ruleOf(whenDay, until) };
    }
    // The clock's time of the first is that of the whole row.
    const said = hours && Temporal.PlainTime.from(hours[0]).equals(one.start.toPlainTime());
    if (!said || one.start.epochMilliseconds < publishedAt.getTime()) continue;
    if (one.start.epochMilliseconds > lastSecond.getTime()) return null;
    const until = `${lastSecond.toISOString().slice(0, 19)}Z`;
    return { ...one, rule: ruleOf(whenDay, until) };
  }
  return null;
};
