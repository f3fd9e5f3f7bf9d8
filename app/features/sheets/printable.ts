/**
 * Tells which characters a set of TrueType fonts can draw, from their `cmap` tables (formats 4 and
 * 12, OpenType 1.9). PDF/UA refuses a character without a glyph, so this is asked before setting.
 */
export const coverageOf = (fonts: Uint8Array[]): ((character: string) => boolean) => {
  const covered = new Set<number>();
  for (const font of fonts) {
    const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
    const cmap = findTable(view, 'cmap');
    for (let i = 0; i < view.getUint16(cmap + 2); i++) {
      const subtable = cmap + view.getUint32(cmap + 4 + 8 * i + 4);
      const format = view.getUint16(subtable);
      if (format === 4) readFormat4(view, subtable, covered);
      if (format === 12) readFormat12(view, subtable, covered);
    }
  }
  return (character) => covered.has(character.codePointAt(0) ?? -1);
};

const findTable = (view: DataView, name: string): number => {
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + 16 * i;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((n) => view.getUint8(record + n)));
    if (tag === name) return view.getUint32(record + 8);
  }
  throw new Error(`a font without the table ${name}`);
};

const readFormat4 = (view: DataView, at: number, covered: Set<number>): void => {
  const segments = view.getUint16(at + 6) / 2;
  const [ends, starts] = [at + 14, at + 16 + 2 * segments];
  const [deltas, offsets] = [starts + 2 * segments, starts + 4 * segments];
  for (let i = 0; i < segments; i++) {
    const [start, end] = [view.getUint16(starts + 2 * i), view.getUint16(ends + 2 * i)];
    const [delta, offset] = [view.getUint16(deltas + 2 * i), view.getUint16(offsets + 2 * i)];
    for (let code = start; code <= end && code < 0xffff; code++) {
      const raw =
        offset === 0 ? code : view.getUint16(offsets + 2 * i + offset + 2 * (code - start));
      const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) covered.add(code);
    }
  }
};

const readFormat12 = (view: DataView, at: number, covered: Set<number>): void => {
  for (let i = 0; i < view.getUint32(at + 12); i++) {
    const group = at + 16 + 12 * i;
    const [start, end] = [view.getUint32(group), view.getUint32(group + 4)];
    const first = view.getUint32(group + 8);
    for (let code = start; code <= end; code++) if (first + code - start !== 0) covered.add(code);
  }
};

/** Not drawn, so no font has them; they say how the letters beside them are drawn. */
const UNSEEN = /\u200c|\u200d|\u2068|\u2069/;

/**
 * What of a text can be printed: one line, no control, direction or invisible characters, no
 * pictures, at most two marks on a letter. A letter that no font has becomes '…', so that it is
 * seen that something stood there. `plain` also takes away every mark on a letter.
 */
export const printable = (
  text: string,
  covers: (character: string) => boolean,
  plain = false,
): string => {
  const tidy = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ')
    // Kept for Persian and Arabic only, where joiners change how a word is written.
    .replace(/(?<!\p{Script=Arabic})[\u200c\u200d]|[\u200c\u200d](?!\p{Script=Arabic})/gu, '')
    .replace(
      /(?!\u200c|\u200d|\u2068|\u2069)(?:[\p{Cf}\p{Variation_Selector}\u115f\u1160\u3164]|\u034f)/gu,
      '',
    )
    .replace(plain ? /\p{M}+/gu : /(?<=\p{M}{2})\p{M}+/gu, '');
  const shown = Array.from(tidy, (character) => {
    if (character === ' ' || covers(character) || UNSEEN.test(character)) {
      return character;
    }
    return /[\p{L}\p{N}]/u.test(character) ? '…' : '';
  }).join('');
  return (
    shown
      .replace(/…[… ]*…/g, '…')
      // What is set apart stays so (a Latin name in a line of Arabic); signs around nothing go.
      .replace(/(\u2068(?! *\u2069)[^\u2068\u2069]+\u2069)|[\u2068\u2069]/g, '$1')
      .replace(/ +/g, ' ')
      .trim()
      // Digits in groups ("053 12 34 56") keep together, and so keep their order in Arabic as well.
      .replace(/(?<=\d) (?=\d)/g, '\u00a0')
      // No line begins with the unit of a number ("10 uur"), its month, or a French question mark.
      .replace(/(?<=\d) (?=\p{L}{1,9}(?!\p{L}))/gu, '\u00a0')
      .replace(/ (?=[?!:;»])|(?<=«) /g, '\u00a0')
      // A word joiner keeps "après-midi" whole.
      .replace(/(?<=\p{L})-(?=\p{L})/gu, '-\u2060')
  );
};
