import { say } from '#app/i18n/messages.ts';
import { DATE_TAG, sayDateParts } from '#app/i18n/paper/say-date.ts';
import { type PaperLanguage, sayOnPaper } from '#app/i18n/paper/say-on-paper.ts';
import type { DayPart, Locale, WhenDay } from '#db/vocabulary.ts';

export type WhenFacts = {
  whenDay: WhenDay;
  whenDate: string | null;
  whenTime: string | null;
  whenPart: DayPart | null;
};

/** `YYYY-MM-DD` in words, without the year: "donderdag 26 november". */
export const sayDay = (day: string, language: PaperLanguage): string =>
  sayDateParts(day, { weekday: 'long', day: 'numeric', month: 'long' }, language);

/**
 * The same for a narrow column: "do 26 nov", "jeudi 26 nov." Whole where there is no short word that people
 * know; of weekdays in French too, whose "ma" is Tuesday and in Dutch Monday.
 */
export const sayShortDay = (day: string, language: PaperLanguage): string => {
  if (language === 'ar' || language === 'tr') return sayDay(day, language);
  const weekday = language === 'fr' ? 'long' : 'short';
  return sayDateParts(day, { weekday, day: 'numeric', month: 'short' }, language);
};

/** An instant's day there, with its year: "21 november 2026". */
export const sayDate = (instant: Date, timeZone: string, locale: Locale): string =>
  new Intl.DateTimeFormat(DATE_TAG[locale], { dateStyle: 'long', timeZone }).format(instant);

/** An instant there, day and time, for the desk. */
export const sayInstant = (instant: Date, timeZone: string, locale: Locale): string =>
  new Intl.DateTimeFormat(DATE_TAG[locale], {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(instant);

/** `HH:MM` as people say it: "14 uur", "8.45 uur", "14 h", "2 pm". */
export const sayTime = (time: string, language: PaperLanguage): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const minutes = String(minute).padStart(2, '0');
  if (language === 'nl') return minute ? `${hour}.${minutes} uur` : `${hour} uur`;
  if (language === 'fr') return minute ? `${hour} h ${minutes}` : `${hour} h`;
  if (language === 'tr') return `saat ${hour}.${minutes}`;
  if (language === 'ar') return `الساعة ${hour}:${minutes}`;
  return `${hour % 12 || 12}${minute ? `.${minutes}` : ''} ${hour < 12 ? 'am' : 'pm'}`;
};

const sayTimeOf = (post: WhenFacts, language: PaperLanguage): string | null => {
  if (post.whenTime) return sayTime(post.whenTime, language);
  return post.whenPart && sayOnPaper(`part_${post.whenPart}`, {}, language);
};

const sayDayAt = (day: string, time: string | null, language: PaperLanguage): string =>
  time ? sayOnPaper('when_at', { day, time }, language) : day;

/**
 * When a post is that is held once: "donderdag 26 november, 10 uur"; nothing for one that comes back.
 * `dayIn` says the day.
 */
export const sayDated = (
  post: WhenFacts,
  language: PaperLanguage,
  dayIn = sayDay,
): string | null =>
  post.whenDay === 'date' && post.whenDate
    ? sayDayAt(dayIn(post.whenDate, language), sayTimeOf(post, language), language)
    : null;

/** When it suits, in words: "elke dinsdag, 14 uur", "donderdag 26 november, 10 uur". */
export const sayWhen = (post: WhenFacts, locale: Locale): string => {
  const dated = sayDated(post, locale);
  if (dated) return dated;
  const time = sayTimeOf(post, locale);
  // "In the evening" says all; "any time, in the evening" contradicts itself.
  if (time && post.whenDay === 'any') return time;
  return sayDayAt(say(`when_${post.whenDay}`, {}, locale), time, locale);
};
