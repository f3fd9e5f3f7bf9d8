import { isHard } from './hard-words.ts';
import { COUNTED, type Counted } from './syllables.ts';

/**
 * Plain-language hints on a post's words: never a block, never a score. The lengths are those that a sheet
 * is read at from a metre away (a title of six words, a text of twelve).
 */
export type Hint =
  | { is: 'title_long' | 'text_long' | 'sentence_long'; count: number }
  | { is: 'word_hard'; word: string };

export const TITLE_WORDS = 6;
export const TEXT_WORDS = 12;
export const SENTENCE_WORDS = 10;

const isCounted = (language: string): language is Counted =>
  (COUNTED as readonly string[]).includes(language);

/** Words as a reader counts them: what stands between spaces and says something. */
const wordsOf = (text: string): string[] =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

const sentencesOf = (text: string): string[] => text.split(/[.!?؟。]+(?:\s|$)|\n+/u);

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
