import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { typesetCalls, typesetCard, typesetRound } from '#app/features/sheets/papers.server.ts';
import { exampleCalls, exampleCard, exampleRound } from '#tests/support/example-papers.ts';

import {
  familiesIn,
  needing,
  onDisk,
  pagesOf,
  run,
  scanOf,
  wordsOf,
} from '#tests/support/press-tools.ts';

/** The pages as they look, a line to a line. */
const shownOf = (pdf: Uint8Array) =>
  run('pdftotext', '-layout', onDisk(pdf), '-')
    .replace(/[\u00a0\u2060]/g, (sign) => (sign === '\u00a0' ? ' ' : ''))
    .split('\f')
    .slice(0, -1);
const count = (text: string, word: RegExp) => text.match(word)?.length ?? 0;

const HEAD = 'Strookjes\nweg';
/** The round's last two columns, in points from the left. */
const [DATE, STRIPS] = [
  [442, 486],
  [506, 550],
] as const;

/** How many lines to write on are drawn across a column, which end before the next begins. */
const linesIn = (file: string, [left, right]: readonly [number, number]): number => {
  const { width, height, data } = PNG.sync.read(readFileSync(scanOf(file)));
  const dark = (x: number, y: number) => (data[4 * (y * width + x)] ?? 255) < 140;
  const at = (points: number) => Math.round((points * 150) / 72);
  const lines = Array.from({ length: height }, (_, y) => {
    for (let x = at(left); x <= at(right); x++) if (!dark(x, y)) return false;
    return !dark(at(496), y);
  });
  return lines.filter((line, y) => line && !lines[y - 1]).length;
};

const HOSTILE = [
  '#import "x.typ": * #read("/etc/passwd")',
  '*vet* _schuin_ `code` $x$ @ref <label> \\u{41} // weg /* weg */',
  `${'Donaudampfschifffahrt'.repeat(6)} ${'W'.repeat(80)}`,
  'أريد أن أتعلم الهولندية 053 12 34 56 samen met Nele',
  '😀👩‍👩‍👧‍👦🇧🇪',
  '\u202eomgekeerd\u202c a\u200bb\u2060c\u0000\u001b[31m',
  `Z${'\u0310\u0327\u035c'.repeat(30)}algo ب\u0302`,
  '',
  '   \n\t',
  'woord '.repeat(40),
];

/** Every word of a paper replaced; what is no word stays. */
const everywhere = <T>(value: T, words: string, key = ''): T => {
  if (typeof value === 'string') {
    const fixed = ['printedAt', 'dir', 'lang', 'pictogram'].includes(key);
    return (fixed ? value : words) as T;
  }
  if (Array.isArray(value)) return value.map((item) => everywhere(item, words)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, everywhere(item, words, name)]),
  ) as T;
};

const PAPERS = [
  ['the card', (lang = 'nl') => typesetCard(exampleCard({ lang }))],
  ['the call list', (lang = 'nl') => typesetCalls(exampleCalls(3, 3, { lang }))],
  ['the round', (lang = 'nl') => typesetRound(exampleRound(5, { lang }))],
] as const;

describe('the papers of the desk', () => {
  test.each(PAPERS)('%s is the same to the letter when it is set again', async (_, set) => {
    const first = await set();
    expect(Buffer.compare(first, await set())).toBe(0);
  });

  test.each(PAPERS)('%s says that it is PDF/UA-1 and in which language', async (_, set) => {
    for (const lang of ['nl', 'fr', 'en']) {
      const source = Buffer.from(await set(lang)).toString('latin1');
      expect(source).toMatch(/pdfuaid:part[^0-9]{1,3}1/);
      // The document's own; a neighbour's words on the call list have theirs.
      expect(source.match(/\/Type\s*\/Catalog.*?\/Lang\s*\((\w+)\)/s)?.[1]).toBe(lang);
    }
  });

  test('tell of a failure without a neighbour’s words', async () => {
    const page = exampleCard({ printedAt: 'geheim' });
    await expect(typesetCard(page)).rejects.toThrow(/^(?!.*geheim)/);
  });
});

// Read back by another program than the one that wrote it.
const POPPLER = ['pdfinfo', 'pdffonts', 'pdftotext', 'pdftoppm'] as const;
describe(...needing('the papers, read by poppler-utils', ...POPPLER), () => {
  test.each(PAPERS)('%s is tagged A4 with a title, in our typefaces', async (_, set) => {
    const file = onDisk(await set());
    const info = run('pdfinfo', file);
    expect(info).toMatch(
      /Title:\s+(Dag Maria, dit is je buur|Bellijst voor onderweg|Ronde van Nele)/,
    );
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/);
    expect(familiesIn(file).size).toBeGreaterThan(1);
  });

  test('a card reads in its order, on one page', async () => {
    const [page = '', ...more] = shownOf(await typesetCard(exampleCard()));
    expect(more).toEqual([]);
    const words = [
      'Dag Maria, dit is je buur',
      'Rit naar de dokter',
      'Kevin',
      '0471 22 33 44',
      'Bel gerust.',
      'donderdag 26 november, 10 uur',
      'Sint-Jobstraat 12',
      'Lukt het niet? Bel Nele:',
      'Om op te schrijven',
    ];
    const text = page.replace(/\s+/g, ' ');
    const places = words.map((word) => text.indexOf(word));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test.each(HOSTILE.map((words, index) => [index, words] as const))(
    'take hostile words %i everywhere at once, also where none can come',
    async (_, words) => {
      const pages = async (set: Promise<Uint8Array>) => pagesOf(onDisk(await set)).length;
      expect(await pages(typesetCard(everywhere(exampleCard(), words)))).toBe(1);
      expect(await pages(typesetCalls(everywhere(exampleCalls(2, 2), words)))).toBeLessThan(11);
      expect(await pages(typesetRound(everywhere(exampleRound(3), words)))).toBeLessThan(11);
    },
  );

  test('a card without a number to hand over says what to do', async () => {
    const call = 'Kevin heeft hier geen telefoonnummer. Nele helpt je om af te spreken.';
    const [page = ''] = shownOf(await typesetCard(exampleCard({ phone: null, call, meet: null })));
    const text = page.replace(/\s+/g, ' ');
    expect(text).toContain(call);
    expect(text.match(/\d[\d ]{6,}\d/g)).toEqual(['053 12 34 56']);
  });

  test('a number keeps its order beside an Arabic name', async () => {
    const worker = 'Lukt het niet? Bel أهلاوسهلا:';
    const file = onDisk(await typesetCard(exampleCard({ worker, workerPhone: '+211 912 345' })));
    const number = wordsOf(file).filter(({ text }) => /^(\+211|912|345)$/.test(text));
    expect(number.toSorted((a, b) => a.xMin - b.xMin).map(({ text }) => text)).toEqual([
      '+211',
      '912',
      '345',
    ]);
  });

  test('nobody’s row on the call list is on two pages; every page says what to do with it', async () => {
    const pages = shownOf(await typesetCalls(exampleCalls(4, 5)));
    expect(pages.length).toBeGreaterThan(3);
    for (const [index, page] of pages.entries()) {
      const names = count(page, /^(Maria|Kevin Peeters|Samira|Rita)\b/gm);
      expect(count(page, /Bereikt/g), `page ${index}`).toBe(names);
      expect(count(page, /Bezocht/g), `page ${index}`).toBe(names);
      expect(count(page, /Mag die buur|prénom/g), `page ${index}`).toBe(names);
      expect(page).toContain('Na gebruik versnipperen');
      expect(page).toMatch(new RegExp(`${index + 1} ?/ ?${pages.length}\\s*$`));
      // No street's name stands alone at the foot.
      expect(page).not.toMatch(/(straat|adres)\s+Na gebruik/);
    }
    for (const street of ['Kerkstraat', 'Sint-Jobstraat', 'Zandstraat', 'Zonder adres'])
      expect(count(pages.join(''), new RegExp(`^${street}$`, 'gm'))).toBe(1);
  });

  test('words to say that are longer than a page go on on the next', async () => {
    const [street] = exampleCalls(1, 1).streets;
    const [call] = street?.calls ?? [];
    if (!street || !call) throw new Error('no example');
    const say = { lang: 'nl', dir: 'ltr', text: `${'woord '.repeat(1500)}einde` } as const;
    const streets = [{ ...street, calls: [{ ...call, reasons: [{ why: 'Bel terug', say }] }] }];
    const pages = shownOf(await typesetCalls(exampleCalls(1, 1, { streets })));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.join('')).toContain('einde');
  });

  test('a round names every stop once, and its head on every page', async () => {
    const pages = shownOf(await typesetRound(exampleRound(40)));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toMatch(/Gedaan\s+Bladen\s+Datum/);
    expect(count(pages.join(''), /Wassalon Molendries/g)).toBe(8);
    expect(pages[0]).toContain('Bladen: 200 · Plekken: 40');
    expect(pages.join('')).toContain('Vraag het aan de balie.');
  });

  test('a round has room to count strips only where strips hang', async () => {
    const { stops } = exampleRound(5);
    const drawn = async (some: typeof stops) => {
      const file = onDisk(await typesetRound(exampleRound(some.length, { stops: some })));
      return [
        linesIn(file, DATE),
        linesIn(file, STRIPS),
        run('pdftotext', file, '-').includes(HEAD),
      ];
    };
    expect(await drawn(stops)).toEqual([5, 2, true]);
    // Without strips the dates stand in the last column.
    expect(await drawn(stops.filter(({ strips }) => !strips))).toEqual([0, 3, false]);
  });
});
