/**
 * Plain-language hints on a post's words: never a block, never a score. The lengths are those that a sheet
 * is read at from a metre away (a title of six words, a text of twelve). Syllables are counted as the
 * reading-ease formulas want them, Flesch-Douma for Dutch (W. H. Douma, 1960), Kandel-Moles for French
 * (L. Kandel and A. Moles, 1958) and Flesch for English (R. Flesch, 1948): as groups of vowels.
 */
export type Hint =
  | { is: 'title_long' | 'text_long' | 'sentence_long'; count: number }
  | { is: 'word_hard'; word: string };

export const TITLE_WORDS = 6;
export const TEXT_WORDS = 12;
export const SENTENCE_WORDS = 10;
const HARD_SYLLABLES = 4;
const HARD_LETTERS = 12;

/** Languages whose syllables we can count. */
export const COUNTED = ['nl', 'fr', 'en'] as const;
export type Counted = (typeof COUNTED)[number];
const isCounted = (language: string): language is Counted =>
  (COUNTED as readonly string[]).includes(language);

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

/** How many syllables a word has, in lower case. */
export const syllablesOf = (language: Counted, word: string): number => {
  const mute = MUTE[language];
  const said = mute ? word.replace(mute, '') : word;
  return Math.max(1, said.match(VOWELS[language])?.length ?? 0);
};

/** Words as a reader counts them: what stands between spaces and says something. */
const wordsOf = (text: string): string[] =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

const sentencesOf = (text: string): string[] => text.split(/[.!?؟。]+(?:\s|$)|\n+/u);

const isHard = (language: Counted, word: string): boolean =>
  [...word].length > HARD_LETTERS || syllablesOf(language, word.toLowerCase()) >= HARD_SYLLABLES;

/** Each part of "après-midi" is a word of its own, and so is what follows an apostrophe. */
const partsOf = (text: string): string[] => text.normalize('NFC').match(/\p{L}+/gu) ?? [];

/** What could be said more plainly, in the order in which it is read; each hard word once. */
export const hintsOf = (post: { title: string; text: string; language: string }): Hint[] => {
  const { title, text, language } = post;
  const hints: Hint[] = [];
  const longer = (is: 'title_long' | 'text_long', of: string, most: number) => {
    const count = wordsOf(of).length;
    if (count > most) hints.push({ is, count });
  };
  longer('title_long', title, TITLE_WORDS);
  longer('text_long', text, TEXT_WORDS);
  const longest = Math.max(0, ...sentencesOf(text).map((one) => wordsOf(one).length));
  if (longest > SENTENCE_WORDS) hints.push({ is: 'sentence_long', count: longest });
  if (!isCounted(language)) return hints;
  const said = new Set<string>();
  for (const word of partsOf(`${title} ${text}`)) {
    const folded = word.toLowerCase();
    if (said.has(folded) || !isHard(language, word)) continue;
    said.add(folded);
    hints.push({ is: 'word_hard', word });
  }
  return hints;
};
