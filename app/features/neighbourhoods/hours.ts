import { type Hours, sayHours } from '#app/i18n/paper/say-hours.ts';
import type { PaperLanguage } from '#app/i18n/paper/say-on-paper.ts';
import type { Weekday } from '#db/vocabulary.ts';

/** When one can call, as a neighbourhood keeps it. */
export type HoursFacts = {
  openDays: Weekday[] | null;
  openFrom: string | null;
  openUntil: string | null;
  /** In words of somebody's own; said where the others are empty. */
  openingHours: string;
};

/** Of a neighbourhood's row, only what says when one can call. */
export const hoursFacts = ({ openDays, openFrom, openUntil, openingHours }: HoursFacts) => ({
  ...{ openDays, openFrom, openUntil, openingHours },
});

/** The days and hours that were ticked; null where there are words only. */
export const hoursOf = ({ openDays, openFrom, openUntil }: HoursFacts): Hours | null =>
  openDays && openFrom && openUntil ? { days: openDays, from: openFrom, until: openUntil } : null;

/** When one can call, in that language; in the words that were typed where nothing is ticked yet. */
export const sayHoursOf = (hood: HoursFacts, language: PaperLanguage): string => {
  const hours = hoursOf(hood);
  return hours ? sayHours(hours, language) : hood.openingHours;
};

/** The fields of a form as a neighbourhood keeps them. */
export const keptHours = (hours: { days: Weekday[]; from: string; until: string }) => ({
  openDays: hours.days,
  openFrom: hours.from,
  openUntil: hours.until,
});
