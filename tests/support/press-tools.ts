import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const has = (tool: string) => spawnSync(tool, ['-v']).error === undefined;
const TOOLS = ['pdfinfo', 'pdftotext', 'pdffonts', 'pdftoppm', 'zbarimg', 'tesseract', 'convert'];

/** Other people's programs that the tests of the press want and this machine has not. */
export const missing = TOOLS.filter((tool) => !has(tool));

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

/** The first page as a grey scan of 150 dpi: a PNG's path. */
export const scanOf = (file: string): string => {
  run('pdftoppm', '-r', '150', '-gray', '-png', '-singlefile', file, file);
  return `${file}.png`;
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

export type Word = { text: string; xMin: number; xMax: number; yMin: number; yMax: number };

/** The words of the first page with their places, in points. */
export const wordsOf = (file: string): Word[] =>
  Array.from(
    run('pdftotext', '-l', '1', '-bbox', file, '-').matchAll(
      /<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g,
    ),
    ([, xMin, yMin, xMax, yMax, text = '']) => ({
      text,
      xMin: Number(xMin),
      xMax: Number(xMax),
      yMin: Number(yMin),
      yMax: Number(yMax),
    }),
  );

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

/**
 * Pairs of words over the small print whose bodies (not the room over and under letters) lie on each
 * other. Under it are the strips, whose digits lie along their length; a mark lies on its letter.
 */
export const overlaps = (words: Word[]): string[] => {
  const small = Math.max(...words.filter(({ text }) => text === 'Blad').map(({ yMax }) => yMax));
  const upright = words.filter(({ text, yMax }) => yMax <= small && !/\p{M}/u.test(text));
  const bodies = upright.map(({ text, xMin, xMax, yMin, yMax }) => {
    const air = (yMax - yMin) * 0.3;
    return { text, left: xMin + 0.5, right: xMax - 0.5, top: yMin + air, bottom: yMax - air };
  });
  return bodies.flatMap((one, index) =>
    bodies
      .slice(index + 1)
      .filter((other) => one.left < other.right && other.left < one.right)
      .filter((other) => one.top < other.bottom && other.top < one.bottom)
      .map((other) => `${one.text} / ${other.text}`),
  );
};

/** A page's text as one line, in the order in which it is read. */
export const readOut = (file: string, page = 1): string =>
  run('pdftotext', '-raw', '-f', String(page), '-l', String(page), file, '-')
    .replace(/\u2060/g, '')
    .replace(/\s+/g, ' ');
