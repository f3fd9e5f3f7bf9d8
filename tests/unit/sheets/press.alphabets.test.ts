import { describe, expect, test } from 'vitest';
import { cleaned } from '#app/features/sheets/template-inputs.server.ts';
import { typesetSheet } from '#app/features/sheets/typeset.server.ts';
import { dirOf, LANGUAGE_CODES, type Language } from '#db/vocabulary.ts';
import { ALPHABETS } from '../../support/alphabets.ts';
import { familiesIn, needing, onDisk, pagesOf } from '../../support/press-tools.ts';
import { beyond } from '../../support/printed-text.ts';
import { pageOf, postOf } from '../../support/sheet-pages.ts';

/** The letters of a language, small and capital, as words that a line can be broken between. */
const lettersOf = (language: Language): string => {
  const small = ALPHABETS[language];
  const capital = small.toLocaleUpperCase(language);
  return `${small} ${capital}`
    .replace(/(.{8})/gu, '$1 ')
    .replace(/ +/g, ' ')
    .trim();
};

test('a letter that no typeface has is seen to be missing', () => {
  expect(cleaned('дім 家', false)).toBe('дім …');
});

test('a sign that one typeface alone has is set in every face', async () => {
  const signs = '∅ ฿ ₾ ѝ ں';
  expect(cleaned(signs, false)).toBe(signs);
  const post = { title: signs, text: signs, kindLabel: signs, firstName: signs };
  for (const dir of ['ltr', 'rtl'] as const)
    await typesetSheet(pageOf([postOf(0, { ...post, dir })], { place: signs, masthead: signs }));
});

describe.each(LANGUAGE_CODES)('in %s', (language) => {
  test('every letter can be printed', () => {
    const lost = [...lettersOf(language)].filter(
      (letter) => cleaned(letter, false) !== letter.trim(),
    );
    expect(lost).toEqual([]);
  });

  test(
    ...needing('every letter is on paper, in head, tag, title and text', 'pdftotext', 'pdffonts'),
    async () => {
      const text = lettersOf(language);
      const own = { lang: language, dir: dirOf(language), text };
      const post = postOf(0, { ...own, title: text, kindLabel: text.slice(0, 8), firstName: text });
      const page = pageOf([post], { place: text });
      const groups = page.groups.slice(0, 1).map((group) => ({ ...group, heads: [own] }));
      const { pdf, leftOver } = await typesetSheet({ ...page, groups }, 'large');
      expect(leftOver).toEqual([]);
      const file = onDisk(pdf);
      const printed = pagesOf(file)
        .flatMap(({ words }) => words.map((word) => word.text))
        .join(' ');
      // Place, head, title, text and first name.
      expect(beyond(Array(5).fill(text).join(' '), printed), 'lost').toBe('');
      expect(printed).not.toContain('…');
      expect(familiesIn(file).has('SourceSans3')).toBe(/\p{Script=Cyrillic}/u.test(text));
    },
  );
});
