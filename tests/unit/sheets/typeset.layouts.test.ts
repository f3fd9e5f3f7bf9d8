import { describe, expect, test } from 'vitest';
import type { SheetPage, SheetTranslation } from '#app/features/sheets/sheet-page.ts';
import { previewSheet, typesetSheet } from '#app/features/sheets/typeset.server.ts';
import { SHEET_LAYOUTS, type SheetLayout } from '#db/vocabulary.ts';
import { needing, onDisk, readOut, run } from '../../support/press-tools.ts';
import { codeOf, pageOf, posts, slips } from '../../support/sheet-pages.ts';

const short = { title: 'Samen koffie drinken', text: 'Elke dinsdag om 14 uur.' };
const version: SheetTranslation = {
  lang: 'fr',
  dir: 'ltr',
  title: 'Boire un café ensemble',
  text: 'Chaque mardi à 14 heures.',
  by: 'traduit par Nele',
};
const codes = Array.from({ length: 14 }, (_, index) => codeOf(index));
const heightOf = (svg: string) => Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(svg)?.[1]);

describe.each(SHEET_LAYOUTS)('%s', (layout) => {
  test('is the same to the letter when it is set again', async () => {
    const page = pageOf(posts(5, short), { slips });
    const first = await typesetSheet(page, layout);
    await typesetSheet(pageOf(posts(3)), layout);
    expect(Buffer.compare(first.pdf, (await typesetSheet(page, layout)).pdf)).toBe(0);
  });

  test('sets a page of no posts and a page of one', async () => {
    for (const page of [pageOf([], { groups: [] }), pageOf(posts(1))])
      expect((await typesetSheet(page, layout)).leftOver).toEqual([]);
  });
});

test.each<[SheetLayout, number, number]>([
  ['tearoff', 842, 14],
  ['duplex', 842, 14],
  ['poster', 1191, 10],
  ['leaflet', 595, 7],
  ['large', 842, 6],
])('%s has a height of %i points and room for %i short posts', async (layout, height, room) => {
  const { svg, leftOver } = await previewSheet(pageOf(posts(14, short)), layout);
  expect(Math.round(heightOf(svg))).toBe(height);
  expect(14 - leftOver.length).toBeGreaterThanOrEqual(room);
  if (layout === 'poster' || layout === 'large') expect(14 - leftOver.length).toBe(room);
  expect(leftOver).toEqual(codes.filter((code) => leftOver.includes(code)));
});

test(
  ...needing('the two-sided sheet has its slips on a second page, where there are any', 'pdfinfo'),
  async () => {
    const pages = async (page: SheetPage) => {
      const { pdf } = await typesetSheet(page, 'duplex');
      return Number(/^Pages:\s+(\d+)$/m.exec(run('pdfinfo', onDisk(pdf)))?.[1]);
    };
    expect(await pages(pageOf(posts(4)))).toBe(1);
    expect(await pages(pageOf(posts(4), { slips }))).toBe(2);
  },
);

test('where not all can stay, every group keeps its first', async () => {
  const all = posts(14, short);
  const [first] = pageOf([]).groups;
  const heads = first?.heads ?? [];
  const groups = [
    { heads, posts: all.slice(0, 11) },
    { heads, posts: all.slice(11, 12) },
    { heads, posts: all.slice(12) },
  ];
  const { leftOver } = await typesetSheet(pageOf([], { groups }), 'large');
  expect(leftOver).toEqual(codes.slice(3, 11));
});

test('a second version takes room of its own', async () => {
  const long = { ...version, text: 'Chaque mardi à 14 heures. '.repeat(6) };
  const bare = await typesetSheet(pageOf(posts(14, short)));
  const both = await typesetSheet(pageOf(posts(14, { ...short, translation: long })));
  expect(bare.leftOver).toEqual([]);
  expect(both.leftOver.length).toBeGreaterThan(0);
});

test(
  ...needing('a second version stands under the post, with who made it', 'pdftotext'),
  async () => {
    for (const layout of SHEET_LAYOUTS) {
      const page = pageOf(posts(2, { ...short, translation: version }));
      const text = readOut(onDisk((await typesetSheet(page, layout)).pdf));
      const order = [short.title, short.text, version.title, version.text, version.by];
      const places = order.map((words) => text.indexOf(words));
      expect(places, layout).not.toContain(-1);
      expect(places, layout).toEqual(places.toSorted((a, b) => a - b));
    }
  },
);
