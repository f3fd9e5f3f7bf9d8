import { describe, expect, test } from 'vitest';
import { typesetCalls, typesetCard, typesetRound } from '#app/features/sheets/papers.server.ts';
import { cleaned } from '#app/features/sheets/template-inputs.server.ts';
import { longestPapers } from '#tests/support/longest-papers.ts';
import {
  needing,
  onDisk,
  outside,
  overlaps,
  pagesOf,
  picturesOf,
  run,
} from '#tests/support/press-tools.ts';
import { beyond } from '#tests/support/printed-text.ts';

const TEXTS = [
  ['the widest letter', 'W'],
  ['one long word', 'Donaudampfschifffahrtsgesellschaft'],
  ['many short words', 'aan de '],
  ['accents', 'Élôïsè-Ångström '],
  ['Arabic', 'أهلاوسهلا'],
  ['Arabic beside Dutch', 'مرحبا samen 053 12 34 56 مع '],
  ['Typst', '#read("/etc/passwd") $x$ *a* _b_ `c` \\u{41} @ref <l> // = - + '],
  ['emoji', 'Koffie 👩‍👩‍👧‍👦☕️ en taart 🎂 '],
  ['marks and invisible letters', `Z${'\u0310\u0327\u035c'.repeat(9)}a\u200bb\u202ec\u0000`],
  ['nothing to see', '\u200b \t'],
] as const;

/** From the edge of the paper to its words. */
const MARGIN = 36;
/** The middle of an A4, where the card is cut off, and the row of houses over it. */
const [CUT, ROOF] = [420.9, 31];

const read = (pdf: Uint8Array) => {
  const file = onDisk(pdf);
  const pages = pagesOf(file).map((page, at) => ({ ...page, pictures: picturesOf(file, at + 1) }));
  return { pages, text: run('pdftotext', '-raw', file, '-') };
};

/** What people read of a page, one string below the other. */
const stringsOf = (value: unknown, key = ''): string => {
  if (typeof value === 'string')
    return /^(lang|dir|pictogram|printedAt|noPhone)$/.test(key) ? '' : value;
  if (value === null || typeof value !== 'object') return '';
  return Object.entries(value)
    .map(([name, one]) => stringsOf(one, Number.isNaN(Number(name)) ? name : key))
    .join('\n');
};

/** Nothing leaves the page or lies on something else, and no letter is lost. */
const expectWhole = ({ pages, text }: ReturnType<typeof read>, page: object) => {
  for (const one of pages) {
    expect(outside(one, MARGIN)).toEqual([]);
    expect(overlaps(one.words, one.pictures)).toEqual([]);
  }
  expect(beyond(stringsOf(cleaned(page, false)), text)).toBe('');
};

const POPPLER = ['pdftotext', 'pdftocairo'] as const;
describe(...needing('the papers with the longest words the forms take', ...POPPLER), () => {
  test.each(TEXTS)('a card of %s is whole, over its cut', async (_, words) => {
    const { card } = longestPapers(words);
    const paper = read(await typesetCard(card));
    expect(paper.pages).toHaveLength(1);
    expectWhole(paper, card);
    const all = paper.pages[0]?.words ?? [];
    expect(
      all
        .filter(({ yMin }) => yMin > CUT)
        .map(({ text }) => text)
        .join(' '),
    ).toBe('Om op te schrijven');
    const over = all.filter(({ yMin }) => yMin <= CUT).map(({ yMax }) => yMax);
    expect(Math.max(...over)).toBeLessThan(CUT - ROOF);
  });

  test.each(TEXTS)('a call list of %s is whole', async (_, words) => {
    const { calls } = longestPapers(words);
    const paper = read(await typesetCalls(calls));
    // Four calls, each on one page.
    expect(paper.pages.length).toBeLessThanOrEqual(4);
    expectWhole(paper, calls);
    for (const { words: on } of paper.pages)
      expect(on.filter(({ text }) => text === 'Voicemail')).toHaveLength(
        on.filter(({ text }) => text === 'Notitie').length,
      );
  });

  test.each(TEXTS)('a round of %s is whole, each stop on one page', async (_, words) => {
    const { round } = longestPapers(words);
    const paper = read(await typesetRound(round));
    expectWhole(paper, round);
    const heads = paper.pages.map(
      ({ words: on }) => on.filter(({ text }) => text === 'Vraag').length,
    );
    const sheets = paper.pages.map(
      ({ words: on }) => on.filter(({ text }) => text === '99').length,
    );
    expect(heads).toEqual(sheets);
    expect(sheets.reduce((sum, many) => sum + many, 0)).toBe(4);
  });

  test('what is longer than any form takes ends before it reaches the next part of a card', async () => {
    const words = `${'Donaudampfschifffahrt'.repeat(6)} ${'W'.repeat(80)}`;
    const { card } = longestPapers('W');
    const meet = { title: words, when: words, place: words };
    const worker = 'Lukt het niet? Bel Nele:';
    const { pages } = read(
      await typesetCard({ ...card, about: words, other: words, call: words, meet, worker }),
    );
    expect(pages).toHaveLength(1);
    const [ask] = pages[0]?.words.filter(({ text }) => text === 'Lukt') ?? [];
    expect(ask?.yMax).toBeLessThan(CUT - ROOF);
  });
});
