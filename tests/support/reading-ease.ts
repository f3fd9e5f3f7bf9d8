import { syllablesOf } from '#app/features/posts/syllables.ts';

/**
 * How easily a text reads: Flesch-Douma for Dutch, Kandel-Moles for French; 100 is a child's book. Syllables
 * are counted as groups of vowels, which is close enough for a whole text.
 */
export const readingEase = (language: 'nl' | 'fr', text: string): number => {
  const sentences = text.split(/[.!?:\n]+/).filter((one) => /\p{L}/u.test(one)).length;
  const words = text.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  const syllables = words.reduce((sum, word) => sum + syllablesOf(language, word.toLowerCase()), 0);
  const perSentence = words.length / sentences;
  const perHundred = (100 * syllables) / words.length;
  return language === 'nl'
    ? 206.84 - 0.77 * perHundred - 0.93 * perSentence
    : 207 - 1.015 * perSentence - 0.736 * perHundred;
};
