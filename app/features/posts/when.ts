import { Temporal } from 'temporal-polyfill';
import { m, say } from '#app/i18n/messages.ts';
import type { DayPart, Locale, WhenDay } from '#db/vocabulary.ts';

export type WhenFacts = {
  whenDay: WhenDay;
  whenDate: string | null;
  whenTime: string | null;
  whenPart: DayPart | null;
};

const TAG: Record<Locale, string> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' };

/** `YYYY-MM-DD` in words, without the year: "donderdag 26 november". */
export const sayDay = (day: string, locale: Locale): string =>
  Temporal.PlainDate.from(day).toLocaleString(TAG[locale], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });

/** An instant's day there, with its year: "21 november 2026". */
export const sayDate = (instant: Date, timeZone: string, locale: Locale): string =>
  new Intl.DateTimeFormat(TAG[locale], { dateStyle: 'long', timeZone }).format(instant);

/** An instant there, day and time, for the desk. */
export const sayInstant = (instant: Date, timeZone: string, locale: Locale): string =>
  new Intl.DateTimeFormat(TAG[locale], {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(instant);

/** `HH:MM` as people say it: "14 u.", "8.45 u.", "14 h", "2 pm". */
export const sayTime = (time: string, locale: Locale): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const minutes = String(minute).padStart(2, '0');
  if (locale === 'nl') return minute ? `${hour}.${minutes} uur` : `${hour} uur`;
  if (locale === 'fr') return minute ? `${hour} h ${minutes}` : `${hour} h`;
  return `${hour % 12 || 12}${minute ? `.${minutes}` : ''} ${hour < 12 ? 'am' : 'pm'}`;
};

/** When it suits, in words: "elke dinsdag, 14 uur", "donderdag 26 november, 10 uur". */
export const sayWhen = (post: WhenFacts, locale: Locale): string => {
  const day =
    post.whenDay === 'date' && post.whenDate
      ? sayDay(post.whenDate, locale)
      : say(`when_${post.whenDay}`, {}, locale);
  const time = post.whenTime
    ? sayTime(post.whenTime, locale)
    : post.whenPart && say(`part_${post.whenPart}`, {}, locale);
  if (!time) return day;
  // "In the evening" says all; "any time, in the evening" contradicts itself.
  return post.whenDay === 'any' ? time : m.when_at({ day, time }, { locale });
};
