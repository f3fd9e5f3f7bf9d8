import { Temporal } from 'temporal-polyfill';
import type { PaperLanguage } from './say-on-paper.ts';

/**
 * How each writes its dates. Arabic with the digits of our phones and clocks, and with the months' names of
 * the news: neighbours from Morocco and from Syria each have their own at home, and know these.
 */
export const DATE_TAG: Record<PaperLanguage, string> = {
  nl: 'nl-BE',
  fr: 'fr-BE',
  en: 'en-GB',
  ar: 'ar-u-nu-latn',
  tr: 'tr-TR',
};

/** These parts of a day (`YYYY-MM-DD`) as one says them, without commas: "ma 23 november". */
export const sayDateParts = (
  day: string,
  parts: Intl.DateTimeFormatOptions,
  language: PaperLanguage,
): string =>
  Temporal.PlainDate.from(day).toLocaleString(DATE_TAG[language], parts).replace(/[,،]/g, '');
