/** Languages whose syllables we can count. */
export const COUNTED = ['nl', 'fr', 'en'] as const;
export type Counted = (typeof COUNTED)[number];

const VOWELS: Record<Counted, RegExp> = {
  nl: /[aeiouyáéíóúàèëïöü]+/g,
  fr: /[aeiouyàâéèêëîïôùûüœ]+/g,
  en: /[aeiouy]+/g,
};

/** A final mute e is said neither in French nor in English. */
const MUTE: Partial<Record<Counted, RegExp>> = {
  fr: /(?<=.{2})(e|es|ent)$/,
  en: /(?<=.{2}[^aeiouyl])e$/,
};

/**
 * How many syllables a word has, in lower case: groups of vowels, as the reading-ease formulas want them:
 * Flesch-Douma for Dutch (W. H. Douma, 1960), Kandel-Moles for French (L. Kandel and A. Moles, 1958) and
 * Flesch for English (R. Flesch, 1948).
 */
export const syllablesOf = (language: Counted, word: string): number => {
  const mute = MUTE[language];
  const said = mute ? word.replace(mute, '') : word;
  return Math.max(1, said.match(VOWELS[language])?.length ?? 0);
};
