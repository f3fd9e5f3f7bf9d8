import { isLocale, type PaperLanguage, paperLanguagesOf } from '#app/i18n/paper/say-on-paper.ts';
import { dirOf, type Locale } from '#db/vocabulary.ts';
import type { Phrase } from './sheet-page.ts';

/** A text with its language and the direction that goes with it. */
export const phrase = (lang: string, text: string): Phrase => ({ lang, dir: dirOf(lang), text });

/** What paper says once, as its title and its foot, is in the first of the screens' languages. */
export const mainLocaleOf = (languages: string[]): Locale => languages.find(isLocale) ?? 'nl';

/** A phrase of paper in each of a neighbourhood's languages, the first one first. */
export const inEach = (languages: string[], say: (language: PaperLanguage) => string): Phrase[] =>
  paperLanguagesOf(languages).map((language) => phrase(language, say(language)));
