import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { compile, pdfOf } from '#app/features/sheets/press.server.ts';
import type { SheetPage } from '#app/features/sheets/sheet-page.ts';
import { typesetSheet } from '#app/features/sheets/typeset.server.ts';
import { type Kind, SHEET_LAYOUTS, type SheetLayout } from '#db/vocabulary.ts';
import { lostInBlackAndWhite, type Outline, outlineAround } from '../../support/black-and-white.ts';
import { exampleOfTen, examplePage } from '../../support/example-sheet.ts';
import {
  cutOff,
  FAMILIES,
  familiesIn,
  findCode,
  fromAfar,
  needing,
  numbersIn,
  onDisk,
  outside,
  overlaps,
  pagesOf,
  picturesOf,
  readOut,
  run,
  SCAN_DPI,
  scanOf,
  smallPrint,
  unseen,
  wordsOf,
  worn,
} from '../../support/press-tools.ts';
import {
  ar,
  fr,
  HOSTILE,
  inThreeLanguages,
  LONGEST,
  nl,
  pageOf,
  postOf,
  posts,
  slips,
  slipsIn,
} from '../../support/sheet-pages.ts';

const PAPER: Record<SheetLayout, string> = {
  tearoff: '(A4)',
  duplex: '(A4)',
  poster: '(A3)',
  leaflet: '(A5)',
  large: '(A4)',
};

const translated = {
  lang: 'ar',
  dir: 'rtl',
  title: 'أعمال صغيرة',
  text: 'مصباح أو صنبور أو إطار.',
  by: 'ترجمة نيلي',
} as const;

/** Ten posts, one from right to left, one in Cyrillic, one with a second version, in three languages. */
const mixed = pageOf(
  posts(10).map((post, index) => ({
    ...post,
    title: `Bericht ${'abcdefghij'[index]}`,
    ...(index === 1 ? { translation: translated } : {}),
    ...(index === 5 ? { ...HOSTILE[4], text: 'ساعة في الأسبوع' } : {}),
    ...(index === 6 ? { lang: 'uk', title: 'Разом пити чай', text: 'Щодня о 10 годині.' } : {}),
  })),
  {
    greeting: nl('Warme sjaal aan, tot op straat!'),
    instructions: [
      nl('Kan jij helpen? Of zoek je hulp? Bel Nele en zeg het nummer.'),
      fr('Envie d’aider ? Besoin d’aide ? Appelez Nele et dites le numéro.'),
      ar('هل تريد المساعدة؟ هل تبحث عن مساعدة؟ اتصل بـ Nele وقل الرقم.'),
    ],
    slips,
  },
);

type Print = { file: string; leftOver: string[]; codes: string[]; titles: string[] };
const print = async (page: SheetPage, layout: SheetLayout): Promise<Print> => {
  const { pdf, leftOver } = await typesetSheet(page, layout);
  const kept = page.groups
    .flatMap((group) => group.posts)
    .filter((p) => !leftOver.includes(p.code));
  return {
    file: onDisk(pdf),
    leftOver,
    codes: kept.map((post) => post.code),
    titles: kept.filter((post) => post.dir === 'ltr').map((post) => post.title),
  };
};

test('a picture without words for it is refused by the PDF/UA-1 check', () => {
  const svg = '<svg xmlns=\\"http://www.w3.org/2000/svg\\" viewBox=\\"0 0 1 1\\"/>';
  const set = (more: string) =>
    compile(
      { [`bare${more.length}.typ`]: `#set document(title: "x")\n#image(bytes("${svg}")${more})` },
      `bare${more.length}.typ`,
      {},
    );
  expect(() => pdfOf(set(''), '2026-11-20T15:00:00Z')).toThrow(/alt/);
  expect(pdfOf(set(', alt: "een huis"'), '2026-11-20T15:00:00Z').length).toBeGreaterThan(500);
});

test(...needing('a pale word is missed in black and white, a soft one is not', 'pdftoppm'), () => {
  const lost = (grey: number) => {
    const name = `grey${grey}.typ`;
    const words = `#set text(lang: "nl", size: 14pt, fill: luma(${grey}%))\nbleek`;
    const templates = { [name]: `#set document(title: "x")\n${words}` };
    const pdf = pdfOf(compile(templates, name, {}), '2026-11-20T15:00:00Z');
    return lostInBlackAndWhite(scanOf(onDisk(pdf)));
  };
  expect(lost(27)).toBe(0);
  expect(lost(70)).toBeGreaterThan(0);
  expect(lost(86)).toBeGreaterThan(0);
  expect(lost(96)).toBeGreaterThan(0);
});

test('a code is seen where it stands by itself or beside others, not within another number', () => {
  const codes = ['7100', '7111', '1234'];
  expect(unseen(codes, ['7100', '71111234'])).toEqual([]);
  expect(unseen(codes, ['0531234', '17100', '71119'])).toEqual(codes);
});

test(
  ...needing(
    'a word on a picture is told, and so is one below the foot',
    'pdftotext',
    'pdftocairo',
  ),
  () => {
    const svg =
      '<svg xmlns=\\"http://www.w3.org/2000/svg\\" viewBox=\\"0 0 9 9\\"><path d=\\"M0 0h9v9h-4v-4z\\"/></svg>';
    const lines = [
      '#set document(title: "x")',
      '#set page(paper: "a4", margin: 0mm)',
      `#let picture = pdf.artifact(image(bytes("${svg}"), width: 10mm))`,
      '#place(dx: 20mm, dy: 20mm, picture)',
      '#place(dx: 22mm, dy: 23mm)[daarop]',
      '#place(dx: 20mm, dy: 40mm, rect(fill: luma(80%))[kader])',
      '#place(dx: 20mm, dy: 290mm)[weg]',
    ];
    const file = onDisk(
      pdfOf(compile({ 'on.typ': lines.join('\n') }, 'on.typ', {}), '2026-11-20T15:00:00Z'),
    );
    const [page] = pagesOf(file);
    if (!page) throw new Error('no page');
    expect(overlaps(page.words, picturesOf(file))).toEqual(['daarop / a picture']);
    expect(cutOff(page, 'duplex')).toEqual(['weg']);
    expect(cutOff(page, 'tearoff')).toEqual([]);
  },
);

describe.each(SHEET_LAYOUTS)('%s', (layout) => {
  let it: Print;
  beforeAll(async () => {
    it = await print(mixed, layout);
  });

  test(...needing('its paper, its pages, tagged, with title and language', 'pdfinfo'), () => {
    const info = run('pdfinfo', it.file);
    expect(info).toContain(PAPER[layout]);
    expect(info).toMatch(new RegExp(`Pages:\\s+${layout === 'duplex' ? 2 : 1}\n`));
    expect(info).toMatch(/Title:\s+Burenblad Rechteroever, 23 tot 29 november 2026/);
    expect(info).toMatch(/Tagged:\s+yes/);
    const source = readFileSync(it.file).toString('latin1');
    expect(source).toMatch(/\/Lang\s*\(nl\)/);
    expect(source).toMatch(/pdfuaid:part[^0-9]{1,3}1/);
  });

  test(...needing('our four typefaces, all of them inside, and no other', 'pdffonts'), () => {
    expect([...familiesIn(it.file)].sort()).toEqual(FAMILIES);
  });

  test(...needing('head, posts by column, how to answer', 'pdftotext'), () => {
    const text = readOut(it.file);
    const order = ['Burenblad', 'Kan jij helpen?', ...it.titles, '053 12 34 56', 'Blad 12'];
    const places = order.map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    if (layout === 'duplex') expect(readOut(it.file, 2)).toContain('Nummer op het blad');
  });

  test(
    ...needing(
      'a grey scan of 150 dpi gives the address back, in black and white as well',
      'pdftoppm',
      'convert',
      'zbarimg',
    ),
    () => {
      const scan = scanOf(it.file);
      run('convert', scan, '-threshold', '50%', `${scan}.bw.png`);
      for (const picture of [scan, `${scan}.bw.png`])
        expect(run('zbarimg', '--raw', '-q', picture).trim()).toBe(
          'https://buren.example/rechteroever',
        );
    },
  );

  const [reading, options] = needing(
    'a worn copy still tells the phone number and every code: %s',
    'pdftoppm',
    'convert',
    'tesseract',
  );
  test.each([
    ['short posts in three languages', mixed],
    ['fourteen of the cast', examplePage(0)],
    ['the same with other numbers', examplePage(7)],
    ['ten of Anneessens in three languages', exampleOfTen(['fr', 'nl', 'ar'])],
  ])(reading, { ...options, timeout: 120_000 }, async (_, page) => {
    const { file, codes } = await print(page, layout);
    const copy = worn(scanOf(file));
    // A poster's number is for the other side of the street: too big to be read up close.
    const copies = layout === 'poster' ? [copy, fromAfar(copy, '30%')] : [copy];
    const numbers = copies.flatMap(numbersIn);
    expect(numbers).toContain(page.phone.number.replace(/\s/g, ''));
    expect(unseen(codes, numbers)).toEqual([]);
  });

  test(...needing('says overleaf where there are cards, and there only', 'pdftotext'), async () => {
    const turn = [nl('Liever schrijven? Draai dit blad om.')];
    const front = async (words: Partial<SheetPage>) =>
      readOut((await print(pageOf(posts(4), { turn, ...words }), layout)).file);
    const says = 'Draai dit blad om.';
    expect((await front({ slips })).includes(says)).toBe(layout === 'duplex');
    expect(await front({})).not.toContain(says);
  });

  test(...needing('nothing that is grey is lost in black and white', 'pdftoppm'), () => {
    expect(lostInBlackAndWhite(scanOf(it.file))).toBe(0);
    if (layout === 'duplex') expect(lostInBlackAndWhite(scanOf(it.file, 2))).toBe(0);
  });

  test(
    ...needing('a kind is told by its shape in black and white', 'pdftotext', 'pdftoppm'),
    async () => {
      const page = pageOf(posts(3).map((post) => ({ ...post, kindLabel: `Zo${post.kind}` })));
      const { file } = await print(page, layout);
      const [words, picture] = [wordsOf(file), scanOf(file)];
      const outline = (kind: Kind) => {
        const word = words.find(({ text }) => text === `Zo${kind}`);
        if (!word) throw new Error(`no ${kind} on the sheet`);
        return outlineAround(picture, word, SCAN_DPI);
      };
      const [block, pill, house] = [outline('offer'), outline('request'), outline('together')];
      const cornersOf = ({ corners }: Outline) =>
        Object.values(corners).map((gap) => (gap < 0.08 ? 'square' : 'open'));
      expect(cornersOf(block)).toEqual(['square', 'square', 'square', 'square']);
      expect(cornersOf(pill)).toEqual(['open', 'open', 'open', 'open']);
      expect(cornersOf(house)).toEqual(['open', 'open', 'square', 'square']);
      expect(block.filled).toBeGreaterThan(0.5);
      expect(pill.filled).toBeLessThan(0.5);
      expect(house.filled).toBeLessThan(0.5);
      // A roof ends in a point.
      expect(pill.top).toBeGreaterThan(0.5);
      expect(house.top).toBeLessThan(0.4);
    },
  );

  test.each([
    [
      'hostile',
      pageOf(
        HOSTILE.map((words, index) => postOf(index, words)),
        { slips: slipsIn(['nl', 'fr', 'ar'], LONGEST.worker, LONGEST.address) },
      ),
    ],
    [
      'the longest posts in a street with the longest name',
      pageOf(posts(14, { title: 'Zes woorden '.repeat(5), text: 'een woord meer '.repeat(18) }), {
        place: `Aalst · ${LONGEST.name}`,
        slips: slipsIn(['ar', 'tr', 'nl'], 'W'.repeat(40), 'W'.repeat(60)),
      }),
    ],
    ['three languages', inThreeLanguages(pageOf(posts(14), { slips }))],
  ])(...needing('nothing overlaps or is lost: %s', 'pdftotext', 'pdftocairo'), async (_, page) => {
    const { file, codes, leftOver } = await print(page, layout);
    expect(codes.length + leftOver.length).toBe(14);
    expect(codes.length).toBeGreaterThan(0);
    const [front, back, ...more] = pagesOf(file);
    expect(more).toEqual([]);
    if (!front || (back !== undefined) !== (layout === 'duplex')) throw new Error('pages');
    const { words } = front;
    const strips = layout === 'tearoff' ? smallPrint(words) : undefined;
    expect(overlaps(words, picturesOf(file), strips)).toEqual([]);
    expect(cutOff(front, layout)).toEqual([]);
    if (back) expect(overlaps(back.words, picturesOf(file, 2))).toEqual([]);
    expect(back ? outside(back, 36) : []).toEqual([]);
    for (const code of codes) expect(findCode(words, code).length, code).toBeGreaterThan(0);
    for (const code of leftOver) expect(findCode(words, code), code).toEqual([]);
  });
});
