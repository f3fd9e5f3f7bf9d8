import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingTools } from '../../app/server/launch/tools.mjs';

/** Other people's programs that some test wants and this machine has not. */
export const absent: string[] = missingTools();
const NOT_OF_PAPER = ['xmllint', 'newsboat', 'khal'];
/** Those of them that read paper: without one of these a test of the press is skipped by name. */
export const missing = absent.filter((tool) => !NOT_OF_PAPER.includes(tool));

export const run = (tool: string, ...args: string[]) =>
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

/** What a reading machine sees in a picture, without spaces: pieces of text in no order. */
export const seenIn = (picture: string): string =>
  run('tesseract', picture, '-', '--psm', '11').replace(/[^\S\n]/g, '');

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

export type Word = { text: string; xMin: number; xMax: number; yMin: number; yMax: number };
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

/**
 * Pairs of words whose bodies (not the room around letters) lie on each other. Words under `strips`
 * may lie along their length; a mark lies on its letter.
 */
export const overlaps = (words: Word[], strips = Number.POSITIVE_INFINITY): string[] => {
  const bodies = words
    .filter(({ text }) => !/\p{M}/u.test(text))
    .map(({ text, xMin, xMax, yMin, yMax }) => {
      const [wide, tall, turned] = [xMax - xMin, yMax - yMin, yMin > strips];
      const air = 0.3 * (turned ? Math.min(wide, tall) : tall);
      const side = turned ? air : 0.5;
      return { text, left: xMin + side, right: xMax - side, top: yMin + air, bottom: yMax - air };
    });
  return bodies.flatMap((one, index) =>
    bodies
      .slice(index + 1)
      .filter((other) => one.left < other.right && other.left < one.right)
      .filter((other) => one.top < other.bottom && other.top < one.bottom)
      .map((other) => `${one.text} / ${other.text}`),
  );
};

/** Words that leave the page, or come nearer to its sides than so many points. */
export const outside = ({ width, height, words }: Page, margin: number): string[] =>
  words
    .filter(
      ({ xMin, xMax, yMin, yMax }) =>
        xMin < margin || xMax > width - margin || yMin < 0 || yMax > height,
    )
    .map(({ text }) => text);

/** A page's text as one line, in the order in which it is read. */
export const readOut = (file: string, page = 1): string =>
  run('pdftotext', '-raw', '-f', String(page), '-l', String(page), file, '-')
    .replace(/\u2060/g, '')
    .replace(/\s+/g, ' ');
