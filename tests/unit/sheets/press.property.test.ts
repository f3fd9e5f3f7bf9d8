import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Phrase, SheetPost } from '#app/features/sheets/sheet-page.ts';
import { typesetSheet } from '#app/features/sheets/typeset.server.ts';
import { SHEET_LAYOUTS, TEXT_MAX, TITLE_MAX } from '#db/vocabulary.ts';
import {
  findCode,
  missing,
  onDisk,
  overlaps,
  readOut,
  run,
  wordsOf,
} from '../../support/press-tools.ts';
import { codeOf, pageOf, postOf, slips } from '../../support/sheet-pages.ts';

// Words no line is too short for: cut words are told apart in the tests with hostile texts.
const LATIN = ['ik', 'koffie', 'samen', 'naar', 'een', 'winkel', 'naaien', '14', '#let', 'd’été'];
const ARABIC = ['قهوة', 'معًا', 'في', 'بيتي', 'الساعة', '14'];

const wordsUpTo = (most: number, words: string[]) =>
  fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: Math.ceil(most / 4) })
    .map((all) => {
      let text = all[0] ?? '';
      for (const word of all.slice(1)) if (`${text} ${word}`.length <= most) text += ` ${word}`;
      return text;
    });

const inSome = fc.constantFrom(
  { lang: 'nl', dir: 'ltr' as const, words: LATIN },
  { lang: 'fr', dir: 'ltr' as const, words: LATIN },
  { lang: 'ar', dir: 'rtl' as const, words: ARABIC },
);

const textIn = inSome.chain(({ words, ...language }) =>
  fc.record({
    language: fc.constant(language),
    title: wordsUpTo(TITLE_MAX, words),
    text: wordsUpTo(TEXT_MAX, words),
  }),
);

const somePost = fc.record({
  kind: fc.constantFrom('offer' as const, 'request' as const, 'together' as const),
  own: textIn,
  version: fc.option(textIn, { freq: 3 }),
  firstName: fc.option(fc.constantFrom('Nour', 'Godelieve', 'نور')),
});

const composition = fc.record({
  layout: fc.constantFrom(...SHEET_LAYOUTS),
  posts: fc.array(somePost, { maxLength: 14 }),
  languages: fc.integer({ min: 1, max: 3 }),
  greeting: fc.option(wordsUpTo(120, LATIN)),
  twoSided: fc.boolean(),
});

const heads: Phrase[][] = [
  [
    { lang: 'nl', dir: 'ltr', text: 'Samen iets doen' },
    { lang: 'fr', dir: 'ltr', text: 'Faire ensemble' },
    { lang: 'ar', dir: 'rtl', text: 'لنفعل شيئًا معًا' },
  ],
  [
    { lang: 'nl', dir: 'ltr', text: 'In en rond het huis' },
    { lang: 'fr', dir: 'ltr', text: 'À la maison' },
    { lang: 'ar', dir: 'rtl', text: 'في البيت' },
  ],
];

const postFrom = (
  { own, version, ...rest }: typeof somePost extends fc.Arbitrary<infer T> ? T : never,
  index: number,
): SheetPost =>
  postOf(index, {
    ...rest,
    ...own.language,
    title: own.title,
    text: own.text,
    translation: version
      ? { ...version.language, title: version.title, text: version.text, by: 'vertaald door Nele' }
      : null,
  });

const plain = (text: string) => text.replace(/\s+/g, ' ');

test.skipIf(missing.length > 0)(
  `any composition: its pages, no overlap, every post whole or left over (missing: ${missing.join(', ') || 'none'})`,
  async () => {
    await fc.assert(
      fc.asyncProperty(composition, async ({ layout, languages, greeting, twoSided, ...it }) => {
        const posts = it.posts.map(postFrom);
        const half = Math.ceil(posts.length / 2);
        const page = pageOf([], {
          greeting: greeting === null ? null : { lang: 'nl', dir: 'ltr', text: greeting },
          instructions: heads.flat().slice(0, languages),
          week: (heads[0] ?? []).slice(0, languages),
          groups: [posts.slice(0, half), posts.slice(half)]
            .map((posts, nth) => ({ heads: (heads[nth] ?? []).slice(0, languages), posts }))
            .filter((group) => group.posts.length > 0),
          ...(twoSided ? { slips } : {}),
        });
        const { pdf, leftOver } = await typesetSheet(page, layout);
        const file = onDisk(pdf);
        const pages = layout === 'duplex' && twoSided ? 2 : 1;
        expect(run('pdfinfo', file)).toMatch(new RegExp(`Pages:\\s+${pages}\n`));
        const words = wordsOf(file);
        expect(overlaps(words)).toEqual([]);
        const text = readOut(file);
        for (const [index, post] of posts.entries()) {
          const places = findCode(words, codeOf(index)).length;
          if (leftOver.includes(post.code)) {
            expect(places, 'left over').toBe(0);
            continue;
          }
          expect(places, 'printed').toBe(layout === 'tearoff' ? 2 : 1);
          // Words from right to left come back in an order that differs from reader to reader.
          if (post.dir === 'ltr') expect(text).toContain(plain(post.title));
          if (post.dir === 'ltr') expect(text).toContain(plain(post.text));
        }
      }),
      { seed: 20261123, numRuns: 25, endOnFailure: true },
    );
  },
  120_000,
);
