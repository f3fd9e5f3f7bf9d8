import { describe, expect, test } from 'vitest';
import { typesetReplySlips, typesetSheet } from '#app/features/sheets/typeset.server.ts';
import { exampleOfTen, examplePage } from '#tests/support/example-sheet.ts';
import { needing, onDisk, pagesOf, readOut, wordsOf } from '#tests/support/press-tools.ts';
import { fr, nl, pageOf, posts, slips } from '#tests/support/sheet-pages.ts';
import { typeOf } from '#tests/support/type-sizes.ts';

const inThree = exampleOfTen(['fr', 'nl', 'ar']);
const short = { title: 'Samen koffie drinken', text: 'Elke dinsdag om 14 uur.' };
/** One group, so that it goes on in the second column. */
const oneGroup = pageOf([], {
  groups: [{ heads: [nl('Samen iets doen'), fr('Faire ensemble')], posts: posts(14, short) }],
  again: [nl('vervolg'), fr('suite')],
});

describe(...needing('how a sheet looks', 'pdftotext', 'pdftohtml'), () => {
  test('the sheet for walls holds fourteen posts as in life', async () => {
    expect((await typesetSheet(examplePage())).leftOver).toEqual([]);
  });

  test('a group goes on in the next column under a head of its own', async () => {
    const { pdf, leftOver } = await typesetSheet(oneGroup);
    expect(leftOver).toEqual([]);
    const file = onDisk(pdf);
    const heads = typeOf(file).filter(({ text }) => text.startsWith('Samen iets doen'));
    expect(heads).toHaveLength(2);
    expect(heads[1]).toMatchObject({ bold: heads[0]?.bold, size: heads[0]?.size });
    expect(readOut(file)).toContain('(vervolg)');
  });

  test('a sheet from before that was said has the head alone', async () => {
    const { again: _, ...page } = oneGroup;
    const text = readOut(onDisk((await typesetSheet(page)).pdf));
    expect(text.match(/Samen iets doen/g)).toHaveLength(2);
    expect(text).not.toContain('(');
  });

  test.each(['poster', 'leaflet'] as const)(
    '%s: the first week is no smaller than the second',
    async (layout) => {
      const type = typeOf(onDisk((await typesetSheet(inThree, layout)).pdf));
      const size = (words: RegExp) =>
        Math.max(...type.filter(({ text }) => words.test(text)).map((one) => one.size));
      expect(size(/^du lundi/)).toBeGreaterThanOrEqual(size(/tot zo/));
    },
  );

  test.each(['poster', 'leaflet', 'large'] as const)(
    '%s: the house rule begins at one edge in every language',
    async (layout) => {
      const words = wordsOf(onDisk((await typesetSheet(inThree, layout)).pdf));
      const top = words.find(({ text }) => text === 'Entre')?.yMin ?? 0;
      const rule = words.filter(
        ({ text, yMin }) => yMin > top - 2 && /^(Entre|Buren|geen)$|\p{Script=Arabic}/u.test(text),
      );
      expect(rule.length).toBeGreaterThan(4);
      // Side by side as far as there is room: the first of each line stands at the edge.
      const edge = rule.find(({ text }) => text === 'Entre')?.xMin ?? 0;
      for (const { text, yMin, yMax } of rule) {
        const line = rule.filter((one) => one.yMin < yMax && one.yMax > yMin);
        const start = Math.min(...line.map(({ xMin }) => xMin));
        expect(Math.abs(start - edge), text).toBeLessThan(5);
      }
    },
  );

  test('a name stands apart from the words before it', async () => {
    const text = readOut(onDisk((await typesetSheet(inThree)).pdf)).replace(/\u00a0/g, ' ');
    expect(text).toContain('sur la place. – Soufiane');
  });

  test('a slip that is found alone says whose it is and whom to call', async () => {
    const [page] = pagesOf(onDisk(await typesetReplySlips(slips)));
    const said = page?.words.map(({ text }) => text).join(' ');
    expect(said?.match(/Rechteroever · 053 12 34 56 Buurthuis/g)).toHaveLength(2);
    const { name: _, phone: __, ...old } = slips;
    const before = readOut(onDisk(await typesetReplySlips(old)));
    expect(before).toContain('Buurthuis');
    expect(before).not.toMatch(/Rechteroever|053/);
  });
});
