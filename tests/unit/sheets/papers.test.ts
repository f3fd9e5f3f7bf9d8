import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { typesetCalls, typesetCard, typesetRound } from '#app/features/sheets/papers.server.ts';
import { exampleCalls, exampleCard, exampleRound } from '#tests/support/example-papers.ts';

const TOOLS = ['pdfinfo', 'pdftotext', 'pdffonts'];
const missing = TOOLS.filter((tool) => spawnSync(tool, ['-v']).error !== undefined);
const run = (pdf: Uint8Array, tool: string, ...args: string[]) => {
  const file = join(mkdtempSync(join(tmpdir(), 'paper-')), 'paper.pdf');
  writeFileSync(file, pdf);
  const rest = tool === 'pdftotext' ? [file, '-'] : [file];
  return execFileSync(tool, [...args, ...rest], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
};
const pagesOf = (pdf: Uint8Array) =>
  run(pdf, 'pdftotext', '-layout')
    .replace(/[\u00a0\u2060]/g, (sign) => (sign === '\u00a0' ? ' ' : ''))
    .split('\f')
    .slice(0, -1);
const count = (text: string, word: RegExp) => text.match(word)?.length ?? 0;

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
  ['the card', () => typesetCard(exampleCard())],
  ['the call list', () => typesetCalls(exampleCalls())],
  ['the round', () => typesetRound(exampleRound())],
] as const;

describe('the papers of the desk', () => {
  test.each(PAPERS)('%s is the same to the letter when it is set again', async (_, set) => {
    const first = await set();
    expect(Buffer.compare(first, await set())).toBe(0);
    const source = Buffer.from(first).toString('latin1');
    expect(source).toMatch(/pdfuaid:part[^0-9]{1,3}1/);
    expect(source).toMatch(/\/Lang\s*\(nl\)/);
  });

  test.each(HOSTILE.map((words, index) => [index, words] as const))(
    'take hostile words %i everywhere at once',
    async (_, words) => {
      const card = everywhere(exampleCard(), words);
      const calls = everywhere(exampleCalls(2, 2), words);
      const round = everywhere(exampleRound(3), words);
      for (const pdf of [
        await typesetCard(card),
        await typesetCalls(calls),
        await typesetRound(round),
      ])
        expect(pdf.length).toBeGreaterThan(2_000);
    },
  );

  test('a card holds no number where there is none to hand over', async () => {
    const pdf = await typesetCard(exampleCard({ phone: null, meet: null }));
    expect(pdf.length).toBeGreaterThan(5_000);
  });

  test('tell of a failure without a neighbour’s words', async () => {
    const page = exampleCard({ printedAt: 'geheim' });
    await expect(typesetCard(page)).rejects.toThrow(/^(?!.*geheim)/);
  });
});

// Read back by another program than the one that wrote it.
test('poppler-utils is there where it has to be', () => {
  expect(process.env.CI ? missing : [], `not installed: ${missing.join(', ')}`).toEqual([]);
});

describe.skipIf(missing.length > 0)('the papers, read by poppler-utils', () => {
  test.each(PAPERS)('%s is tagged A4 with a title, in our typefaces', async (_, set) => {
    const pdf = await set();
    const info = run(pdf, 'pdfinfo');
    expect(info).toMatch(
      /Title:\s+(Dag Maria, dit is je buur|Bellijst voor onderweg|Ronde van Nele)/,
    );
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/);
    const fonts = run(pdf, 'pdffonts').trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    for (const row of fonts) {
      expect(row).toMatch(/^[A-Z]{6}\+(AtkinsonHyperlegibleNext|BricolageGrotesque|Vazirmatn)/);
      expect(row).toMatch(/ yes yes yes /);
    }
  });

  test('a card reads in its order, on one page', async () => {
    const [page = '', ...more] = pagesOf(await typesetCard(exampleCard()));
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

  test('the longest card stays in its half of the page', async () => {
    const page = exampleCard({
      title: `Dag ${'Maria-Christina '.repeat(3)}, dit is je buur`,
      about: `Het gaat over: ${'Rit naar de dokter '.repeat(4)}`,
      other: 'Bartholomeus-Maximiliaan van den Eeckhout',
      phone: '+212 661-234567890',
      meet: {
        title: 'Jullie zien elkaar:',
        when: 'donderdag 26 november, 10 uur',
        place: `Waar: ${'in het buurthuis aan het water '.repeat(6)}`,
      },
    });
    const pdf = await typesetCard(page);
    const [text = '', ...more] = pagesOf(pdf);
    expect(more).toEqual([]);
    expect(text.replace(/\s+/g, ' ')).toContain('Bel Nele: 053 12 34 56');
    const words = Array.from(
      run(pdf, 'pdftotext', '-bbox').matchAll(/yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</g),
    );
    const place = words.filter(([, , , , word]) => word === 'water').map(([, , , y]) => Number(y));
    const ask = words.find(([, , , , word]) => word === 'Lukt');
    expect(Math.max(...place)).toBeLessThan(Number(ask?.[1]));
    expect(Number(ask?.[3])).toBeLessThan(421 - 31);
  });

  test('nobody’s row on the call list is on two pages; every page says what to do with it', async () => {
    const pages = pagesOf(await typesetCalls(exampleCalls(4, 5)));
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
    const pages = pagesOf(await typesetCalls(exampleCalls(1, 1, { streets })));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.join('')).toContain('einde');
  });

  test('a round names every stop once, and its head on every page', async () => {
    const pages = pagesOf(await typesetRound(exampleRound(40)));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toMatch(/Gedaan\s+Bladen\s+Datum/);
    expect(count(pages.join(''), /Wassalon Molendries/g)).toBe(8);
    expect(pages[0]).toContain('Samen: 200 bladen op 40 plekken');
    expect(pages.join('')).toContain('Vraag het aan de balie.');
  });
});
