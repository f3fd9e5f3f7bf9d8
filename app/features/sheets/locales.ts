import { LOCALES, type Locale } from '#db/vocabulary.ts';

export const isLocale = (language: string): language is Locale =>
  (LOCALES as readonly string[]).includes(language);

/** The languages of a neighbourhood that the house speaks; Dutch where it is none of them. */
export const localesOf = (languages: string[]): Locale[] => {
  const spoken = languages.filter(isLocale);
  return spoken.length ? spoken : ['nl'];
};
