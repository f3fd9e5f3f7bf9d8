import { encode } from 'uqr';
import sprite from '../../../public/pictograms.svg?raw';
import { covers } from './press.server.ts';
import { printable } from './printable.ts';

// What a template is given: pictures as SVG, and words that can be printed.

/** The pictograms as SVG pictures, by their name in public/pictograms.svg. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map(
  Array.from(sprite.matchAll(/<symbol id="([^"]+)"[^>]*>(.*?)<\/symbol>/gs), ([, id, shape]) => [
    id ?? '',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256">${shape}</svg>`,
  ]),
);

/** The QR as one path, one unit to a module; the template leaves its quiet zone. */
export const qrImage = (url: string): string => {
  const { data, size } = encode(url, { ecc: 'M', border: 0 });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg>`;
};

/** PDF/UA wants words in every heading; where nothing printable is left, this stands. */
export const BLANK = '…';
const HEADINGS = new Set(['title', 'masthead']);

const tidied = <T>(value: T, clean: (text: string) => string, key = ''): T => {
  if (typeof value === 'string') {
    if (key !== 'lang') return (clean(value) || (HEADINGS.has(key) ? BLANK : '')) as T;
    return (/^[a-z]{2,3}(?![a-z])/i.exec(value)?.[0].toLowerCase() ?? 'und') as T;
  }
  if (Array.isArray(value)) return value.map((item) => tidied(item, clean)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, tidied(item, clean, name)]),
  ) as T;
};

/**
 * Every string of a page made printable; a language that Typst would refuse becomes 'und'. `plain`,
 * as withPress gives it, also takes the marks off letters.
 */
export const cleaned = <T>(value: T, plain: boolean): T =>
  tidied(value, (text) => printable(text, covers, plain));

/** For what is read out or listed, not set in lines: the PDF's title, the picture's description. */
export const spoken = (text: string): string =>
  text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
