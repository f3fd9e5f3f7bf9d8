import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { has, type TOOLS } from '#app/server/launch/tools.mjs';
import type { SheetLayout } from '#db/vocabulary.ts';

/** One of other people's programs. */
export type Tool = keyof typeof TOOLS;

const here = new Map<Tool, boolean>();
const isHere = (tool: Tool): boolean => {
  const known = here.get(tool) ?? has(tool);
  here.set(tool, known);
  return known;
};

/**
 * Name and options of a test, or of some, for which these programs are all that is needed of other people's:
 * where one is missing it is skipped, and its name says so.
 */
export const needing = (name: string, ...tools: Tool[]): [string, { skip: boolean }] => {
  const absent = tools.filter((tool) => !isHere(tool));
  return absent.length === 0
    ? [name, { skip: false }]
    : [`${name} (skipped: no ${absent.join(', ')})`, { skip: true }];
};

export const run = (tool: Tool, ...args: string[]) =>
  execFileSync(tool, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    // One thread: the tests run beside others, and more threads only get in each other's way.
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
  });

export const onDisk = (pdf: Uint8Array): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'sheet-')), 'sheet.pdf');
  writeFileSync(file, pdf);
  return file;
};

/** What our papers are set in, as a PDF names it. */
export const FAMILIES = [
  'AtkinsonHyperlegibleNext',
  'BricolageGrotesque',
  'SourceSans3',
  'Vazirmatn',
];

/** What a copier scans with, in dots to the inch. */
export const SCAN_DPI = 150;

/** A page, the first if none is named, as a grey scan: a PNG's path. */
export const scanOf = (file: string, page = 1): string => {
  const [nth, name] = [String(page), `${file}.${page}`];
  run('pdftoppm', '-r', `${SCAN_DPI}`, '-f', nth, '-gray', '-png', '-singlefile', file, name);
  return `${name}.png`;
};

/** The same scan, one degree askew and with a copier's noise; the noise is the same every time. */
export const worn = (scan: string): string => {
  const noise = ['-attenuate', '0.35', '+noise', 'Gaussian', '-colorspace', 'Gray', '-depth', '8'];
  const skew = ['-background', 'white', '-rotate', '1'];
  run('convert', scan, '-seed', '7', ...skew, ...noise, `${scan}.worn.png`);
  return `${scan}.worn.png`;
};

/** The same picture, smaller: what is made for two metres is too big to be read up close. */
export const fromAfar = (picture: string, size: string): string => {
  run('convert', picture, '-resize', size, `${picture}.afar.png`);
  return `${picture}.afar.png`;
};

/** The numbers that a reading machine sees in a picture: digits in one line with no more than spaces between. */
export const numbersIn = (picture: string): string[] =>
  run('tesseract', picture, '-', '--psm', '11')
    .split('\n')
    .flatMap((line) => line.match(/\d(?:\s*\d)*/g) ?? [])
    .map((number) => number.replace(/\s/g, ''));

/** Those of some codes that are not among these numbers; a number may be some of them in a row. */
export const unseen = (codes: string[], numbers: string[]): string[] => {
  const row = new RegExp(`^(?:${codes.join('|')})+$`);
  const rows = numbers.filter((number) => row.test(number));
  const seen = new Set(rows.flatMap((number) => number.match(new RegExp(codes.join('|'), 'g'))));
  return codes.filter((code) => !seen.has(code));
};

/** The typefaces in a PDF by the names of their families; throws where one is not ours or not inside. */
export const familiesIn = (file: string): Set<string> => {
  const rows = run('pdffonts', file).trim().split('\n').slice(2);
  return new Set(
    rows.map((row) => {
      const [, family] = /^[A-Z]{6}\+(\w+)-\S+ .* yes yes yes /.exec(row) ?? [];
      if (!family || !FAMILIES.includes(family)) throw new Error(`not our typeface: ${row}`);
      return family;
    }),
  );
};

/** A place on a page, in points. */
export type Box = { xMin: number; xMax: number; yMin: number; yMax: number };
export type Word = Box & { text: string };
export type Page = { width: number; height: number; words: Word[] };

const ENTITY: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const WORD = /<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g;

/** The pages with the places, in points, of the words that are seen. */
export const pagesOf = (file: string): Page[] =>
  Array.from(
    run('pdftotext', '-bbox', file, '-').matchAll(
      /<page width="(.*?)" height="(.*?)">(.*?)<\/page>/gs,
    ),
    ([, width, height, inside = '']) => ({
      width: Number(width),
      height: Number(height),
      words: Array.from(inside.matchAll(WORD), ([, xMin, yMin, xMax, yMax, text = '']) => ({
        text: text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITY[name] ?? ''),
        xMin: Number(xMin),
        xMax: Number(xMax),
        yMin: Number(yMin),
        yMax: Number(yMax),
      })).filter(({ text }) => /[^\s\p{C}]/u.test(text)),
    }),
  );

/** The words of the first page. */
export const wordsOf = (file: string): Word[] => pagesOf(file)[0]?.words ?? [];

/** Where a code stands, spaced or not: the words it is made of, joined. */
export const findCode = (words: Word[], code: string): Word[] =>
  words.flatMap((first, index) => {
    const parts = words.slice(index, index + (first.text.length > 1 ? 1 : code.length));
    if (parts.map((part) => part.text.replace(/\D/g, '')).join('') !== code) return [];
    const edge = (pick: (...n: number[]) => number, side: 'xMin' | 'xMax' | 'yMin' | 'yMax') =>
      pick(...parts.map((part) => part[side]));
    return {
      text: code,
      xMin: edge(Math.min, 'xMin'),
      xMax: edge(Math.max, 'xMax'),
      yMin: edge(Math.min, 'yMin'),
      yMax: edge(Math.max, 'yMax'),
    };
  });

/** The foot of the small print, by its first word: under it are the strips, where there are any. */
export const smallPrint = (words: Word[], first = 'Blad'): number => {
  const [last] = words.filter(({ text }) => text === first).sort((a, b) => b.yMax - a.yMax);
  if (!last) throw new Error('a sheet without its small print');
  return last.yMax;
};

const FILLED = /<path style="[^"]*\bfill:(?!none)[^"]*" d="([^"]*)"\/>/g;

/**
 * Where pictures are drawn on a page: pictograms and the QR, as far as their ink goes. Blocks and rules, which
 * have four corners, are none, and what is only a line is none.
 */
export const picturesOf = (file: string, page = 1): Box[] => {
  const [nth, name] = [String(page), `${file}.${page}.svg`];
  run('pdftocairo', '-svg', '-origpagesizes', '-f', nth, '-l', nth, file, name);
  const drawn = readFileSync(name, 'utf8').split('</defs>').at(-1) ?? '';
  return Array.from(drawn.matchAll(FILLED), ([, path = '']) =>
    Array.from(
      path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g),
      ([, x, y]) => [Number(x), Number(y)] as const,
    ),
  )
    .filter((points) => points.length > 5)
    .map((points) => {
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      return {
        xMin: Math.min(...xs),
        xMax: Math.max(...xs),
        yMin: Math.min(...ys),
        yMax: Math.max(...ys),
      };
    });
};

/**
 * Pairs of words whose bodies (not the room around letters) lie on each other or on a picture. Words under
 * `strips` may lie along their length; a mark lies on its letter.
 */
export const overlaps = (
  words: Word[],
  pictures: Box[],
  strips = Number.POSITIVE_INFINITY,
): string[] => {
  const bodies = words
    .filter(({ text }) => !/\p{M}/u.test(text))
    .map(({ text, xMin, xMax, yMin, yMax }) => {
      const [wide, tall, turned] = [xMax - xMin, yMax - yMin, yMin > strips];
      const air = 0.3 * (turned ? Math.min(wide, tall) : tall);
      const side = turned ? air : 0.5;
      return { text, xMin: xMin + side, xMax: xMax - side, yMin: yMin + air, yMax: yMax - air };
    });
  const all = [...bodies, ...pictures.map((box) => ({ ...box, text: 'a picture' }))];
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter((other) => one.xMin < other.xMax && other.xMin < one.xMax)
      .filter((other) => one.yMin < other.yMax && other.yMin < one.yMax)
      .map((other) => `${one.text} / ${other.text}`),
  );
};

/** Words that come nearer to a page's sides, or to its foot, than so many points. */
export const outside = ({ width, height, words }: Page, side: number, foot = 0): string[] =>
  words
    .filter(
      ({ xMin, xMax, yMin, yMax }) =>
        xMin < side || xMax > width - side || yMin < 0 || yMax > height - foot,
    )
    .map(({ text }) => text);

// In millimetres, as sheet-layouts.typ has them: under its foot a sheet is cut off, where words are found still.
const MARGINS: Record<SheetLayout, { side: number; foot: number }> = {
  tearoff: { side: 10, foot: 0 },
  duplex: { side: 10, foot: 9 },
  poster: { side: 16, foot: 13 },
  leaflet: { side: 9, foot: 7 },
  large: { side: 10, foot: 8 },
};
const points = (millimetres: number) => (millimetres / 25.4) * 72;
/** By how much the room of a line of small print is taller than its letters. */
const ROOM = 2.5;

/** Words of a sheet's front that its margins do not leave whole. */
export const cutOff = (page: Page, layout: SheetLayout): string[] => {
  const { side, foot } = MARGINS[layout];
  return outside(page, points(side) - ROOM, Math.max(0, points(foot) - ROOM));
};

/** A page's text as one line, in the order in which it is read. */
export const readOut = (file: string, page = 1): string =>
  run('pdftotext', '-raw', '-f', String(page), '-l', String(page), file, '-')
    .replace(/\u2060/g, '')
    .replace(/\s+/g, ' ');
