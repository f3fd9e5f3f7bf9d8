import { say } from '#app/i18n/messages.ts';
import { dirOf, LOCALES, type Locale } from '#db/vocabulary.ts';
import { ar } from './ar.ts';
import { tr } from './tr.ts';
import type { PaperKey, PaperWords } from './words.ts';

/** Languages that paper speaks and the screens do not. */
const WORDS = { ar, tr } satisfies Record<string, PaperWords>;

/** A language that paper speaks: each has all of its words, or is not here. */
export type PaperLanguage = Locale | keyof typeof WORDS;

export const isLocale = (language: string): language is Locale =>
  (LOCALES as readonly string[]).includes(language);

export const isPaperLanguage = (language: string): language is PaperLanguage =>
  isLocale(language) || Object.hasOwn(WORDS, language);

/** Those of some languages that paper speaks, in their order; Dutch where it is none of them. */
export const paperLanguagesOf = (
  languages: readonly string[],
): [PaperLanguage, ...PaperLanguage[]] => {
  const [first = 'nl', ...others] = languages.filter(isPaperLanguage);
  return [first, ...others];
};

/** The direction of a text, by its first letter. */
export const dirOfText = (text: string): 'ltr' | 'rtl' =>
  /^\P{L}*\p{Script=Arabic}/u.test(text) ? 'rtl' : 'ltr';

/** Set apart (U+2068 … U+2069), so that a Latin name or a number keeps its order in a line of Arabic. */
export const isolated = (text: string, language: string): string =>
  dirOf(language) === 'ltr' || dirOfText(text) === 'rtl' ? text : `\u2068${text}\u2069`;

/** What paper says, in that language. */
export const sayOnPaper = (
  key: PaperKey,
  inputs: Record<string, string>,
  language: PaperLanguage,
): string => {
  if (isLocale(language)) return say(key, inputs, language);
  return WORDS[language][key].replace(/\{(\w+)\}/g, (_, name: string) =>
    isolated(inputs[name] ?? '', language),
  );
};
