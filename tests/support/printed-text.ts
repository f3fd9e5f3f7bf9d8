// What a reader of PDFs gives back is compared by what is seen: marks, joiners and spaces differ from
// reader to reader, and so do the brackets and the order of text from right to left.
const MIRRORED: Record<string, string> = { ')': '(', ']': '[', '}': '{', '>': '<', '»': '«' };

/**
 * The characters of a text that are seen, in order. Left out are letters with a mark apart, which come
 * back once for each of the two, and the dot between parts, which is ours.
 */
export const bare = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\P{M}\p{M}+/gu, '')
    .normalize('NFKD')
    .replace(/[\s\p{M}\p{C}·]/gu, '')
    .replace(/[)\]}>»]/g, (bracket) => MIRRORED[bracket] ?? bracket);

const counted = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const character of bare(text)) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
};

/** The characters that one text has and the other has not, each as often as that. */
export const beyond = (text: string, other: string): string => {
  const there = counted(other);
  return [...counted(text)]
    .map(([character, count]) => character.repeat(Math.max(0, count - (there.get(character) ?? 0))))
    .join('');
};

/** A text's words with their letters in order of the alphabet, so that each is found either way round. */
export const eitherWay = (text: string): string[] =>
  text
    .split(/\s+/)
    .map((word) => [...bare(word)].sort().join(''))
    .filter((word) => word !== '');
