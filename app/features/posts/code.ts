/**
 * Numbers of posts: a few digits and a check digit after H. M. Damm, "Totally anti-symmetric
 * quasigroups" (2004). It catches every single wrong digit and every swap of two neighbours.
 */
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

const interim = (digits: string): string =>
  [...digits].reduce((state, digit) => DAMM[Number(state)]?.[Number(digit)] ?? '0', '0');

/** `base` (digits) with its check digit behind it. */
export const withCheckDigit = (base: string): string => base + interim(base);

/** Can this be a post's number? Says nothing of whether there is such a post. */
export const isCode = (code: string): boolean => /^\d{4,7}$/.test(code) && interim(code) === '0';

/** A number as people type it (spaces, dots, dashes, Arabic or Persian digits), bare. */
export const bareCode = (typed: string): string =>
  typed
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[\s.\-_/·,]/g, '');

/** As printed: `3 0 7 2`. */
export const spacedCode = (code: string): string => [...code].join(' ');
