import { LOCALES, type Locale } from '#db/vocabulary.ts';

/** The language in which the house speaks to a person: theirs where it is spoken, else the neighbourhood's. */
export const localeOf = (
  person: { languages: readonly string[] },
  hood: { languages: readonly string[] },
): Locale =>
  [...person.languages, ...hood.languages].flatMap(
    (language) => LOCALES.find((locale) => locale === language) ?? [],
  )[0] ?? 'nl';
