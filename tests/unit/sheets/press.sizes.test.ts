import { describe, expect, test } from 'vitest';
import type { SheetPage } from '#app/features/sheets/sheet-page.ts';
import { typesetSheet } from '#app/features/sheets/typeset.server.ts';
import type { SheetLayout } from '#db/vocabulary.ts';
import { needing, onDisk, scanOf } from '../../support/press-tools.ts';
import { inThreeLanguages, LONGEST, nl, pageOf, posts } from '../../support/sheet-pages.ts';
import { qrWidth, typeOf } from '../../support/type-sizes.ts';

// An A4 that is read from a metre away. A poster is √2 as large and read from further, so its type is
// too; a leaflet is √2 smaller and read in the hand, but its number is dialled and its QR scanned.
const A4 = { mast: 46, title: 15, text: 13, phone: 24, least: 9, qr: 21 };
const BOUNDS: Record<SheetLayout, typeof A4> = {
  tearoff: A4,
  duplex: A4,
  poster: { mast: 65, title: 28, text: 23, phone: 34, least: 12.7, qr: 29.7 },
  leaflet: { mast: 32.5, title: 12, text: 11, phone: 24, least: 9, qr: 21 },
  large: { ...A4, title: 18, text: 18, least: 18 },
};

const TITLE = 'Zes woorden zijn het meest hier';
const TEXT = 'Elke dinsdagmiddag bij mij thuis, ik heb altijd koffie en koekjes.';
const NUMBER = '0470 12 34 56';

const ordinary = (count: number): SheetPage =>
  pageOf(
    posts(count, {
      title: TITLE,
      text: TEXT,
      firstName: 'Nour',
      translation: {
        lang: 'fr',
        dir: 'ltr',
        title: 'Boire un café',
        text: 'Chaque mardi.',
        by: 'traduit par Nele',
      },
    }),
    {
      greeting: nl('Warme sjaal aan, tot op straat!'),
      phone: { number: NUMBER, who: 'Nele · ma–vr, 9–17 u.', where: 'Sint-Jobstraat 12' },
    },
  );
const longest = pageOf(posts(14, { title: TITLE, text: `${TEXT} ${TEXT} ${TEXT}` }), {
  place: `Aalst · ${LONGEST.name}`,
  phone: {
    number: '+49 1579 123 456 789 012',
    who: `${LONGEST.worker} · ${LONGEST.hours}`,
    where: LONGEST.address,
  },
});

const PAGES: [string, SheetPage][] = [
  ['one post', ordinary(1)],
  ['ten posts', ordinary(10)],
  ['fourteen posts', ordinary(14)],
  ['fourteen posts in three languages', inThreeLanguages(ordinary(14))],
  ['long posts and names', longest],
];

// Told to a third of a point, rounded or cut off.
const atLeast = (points: number) => points - 0.34;

/** On a strip: what goes home in a pocket. */
const STRIP = 11;

describe(...needing('sizes of type and QR', 'pdftohtml', 'pdftoppm'), () => {
  test.each(
    [1, 6, 7, 9, 11, 14].flatMap((count) =>
      ['053 12 34 56', NUMBER].map((number) => [number, count] as const),
    ),
  )('%s is to be read on each of %i strips', async (number, count) => {
    const short = posts(count, { title: 'Samen koffie drinken', text: 'Elke dinsdag.' });
    const page = pageOf(short, { phone: { number, who: 'Nele', where: 'Sint-Jobstraat 12' } });
    const { pdf, leftOver } = await typesetSheet(page);
    expect(leftOver).toEqual([]);
    const type = typeOf(onDisk(pdf));
    const foot = Math.max(
      ...type.filter(({ text }) => text.startsWith('Blad')).map(({ top }) => top),
    );
    const digits = type.filter(({ text, top }) => top > foot && /^0\d{2,3}\b/.test(text));
    expect(digits).toHaveLength(count);
    expect(Math.min(...digits.map(({ size }) => size))).toBeGreaterThanOrEqual(atLeast(STRIP));
  });

  describe.each(Object.entries(BOUNDS) as [SheetLayout, typeof A4][])('%s', (layout, bounds) => {
    test.each(PAGES)('%s', async (_, page) => {
      const file = onDisk((await typesetSheet(page, layout)).pdf);
      const type = typeOf(file);
      const small = type.filter(({ text }) => text.startsWith('Blad'));
      // The strips hang under the small print: their digits are for the hand that tore them off.
      const foot = Math.max(...small.map(({ top }) => top));
      const read = type.filter(({ top }) => top <= foot);
      const sizesOf = (words: RegExp, bold = false) => {
        const found = read.filter((run) => words.test(run.text) && (!bold || run.bold));
        expect(found.length, `${words}`).toBeGreaterThan(0);
        return found.map(({ size }) => size);
      };
      expect(Math.min(...sizesOf(/^Burenblad$/))).toBeGreaterThanOrEqual(atLeast(bounds.mast));
      const titles = sizesOf(/Zes woorden/, true);
      expect(titles.length).toBeLessThanOrEqual(14);
      expect(Math.min(...titles)).toBeGreaterThanOrEqual(atLeast(bounds.title));
      expect(Math.min(...sizesOf(/dinsdagmiddag|koekjes/))).toBeGreaterThanOrEqual(
        atLeast(bounds.text),
      );
      const number = new RegExp(`^${page.phone.number.replace('+', '\\+').slice(0, 3)}`);
      expect(Math.min(...sizesOf(number))).toBeGreaterThanOrEqual(atLeast(bounds.phone));
      const tiny = read.filter(({ size }) => size < atLeast(bounds.least));
      expect(tiny).toEqual([]);
      expect(qrWidth(scanOf(file), 150)).toBeGreaterThanOrEqual(bounds.qr - 0.2);
    });
  });
});
