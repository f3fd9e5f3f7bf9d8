import { z } from 'zod';
import { key, type MessageKey } from '#app/i18n/messages.ts';
import { NAME_MAX } from '#db/vocabulary.ts';

// Control, zero-width and direction-override characters: nobody types them on purpose, and they
// can make a text look like another. Joiners (200C, 200D) stay: Persian and emoji need them.
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** A text as it is kept: composed (NFC), trimmed, without invisible characters; line breaks stay. */
export const clean = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(INVISIBLE, '').normalize('NFC').trim();

/** The same on one line. */
export const cleanLine = (text: string): string => clean(text).replace(/\s+/g, ' ');

/** No letter, however accented, and no emoji has more parts than this. */
const MOST_PARTS = 12;

/**
 * Characters as a reader counts them: an accent or an emoji's parts do not count apart, but marks piled
 * on a letter beyond what any script or emoji has do.
 */
export const lengthOf = (text: string): number => {
  let length = 0;
  for (const _ of new Intl.Segmenter().segment(text)) length++;
  return Math.max(length, Math.ceil(text.length / MOST_PARTS));
};

/**
 * Lower case, without accents, Turkish dots or doubled spaces: for search and comparison. Letters of
 * other scripts stay as they are.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ß/g, 'ss')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

type Limits = { max: number; missing: MessageKey; tooLong: MessageKey };

/** A zod field: one line of text, cleaned, neither empty nor longer than `max`; one fault is said at a time. */
export const line = ({ max, missing, tooLong }: Limits) =>
  z
    .string(missing)
    .transform(cleanLine)
    .refine((text) => text.length > 0, { error: missing, abort: true })
    .refine((text) => lengthOf(text) <= max, { error: tooLong, abort: true });

/** The same with line breaks kept. */
export const paragraph = ({ max, missing, tooLong }: Limits) =>
  z
    .string(missing)
    .transform(clean)
    .refine((text) => text.length > 0, { error: missing, abort: true })
    .refine((text) => lengthOf(text) <= max, { error: tooLong, abort: true });

/** Letters of any script, with what joins them in names. */
const NAME = /^[\p{L}\p{M}][\p{L}\p{M} .'’-]*$/u;

/** A first name: letters, and what joins them in names. */
export const firstNameField = line({
  max: NAME_MAX,
  missing: key('error_first_name_missing'),
  tooLong: key('error_name_long'),
}).refine((name) => NAME.test(name), key('error_name_letters'));

// What XML 1.0 (2.2) and calendars (RFC 5545, 3.1) cannot hold in any writing.
const NOT_FOR_MACHINES =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** A text for other programs: without control characters and halves of characters. */
export const forMachines = (text: string): string =>
  text
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '')
    .replace(NOT_FOR_MACHINES, '');
