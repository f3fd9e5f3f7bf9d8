import { gzipSync } from 'node:zlib';

/** Typst's outline of a glyph: from its origin on every step is relative, so that it can start anywhere. */
const GLYPH =
  /<symbol id="([^"]+)" overflow="visible">\s*<path d="M 0 0([a-z0-9 .Z-]*)"\/>\s*<\/symbol>/g;
const USE =
  /<use xlink:href="#([^"]+)" x="([^"]+)" y="([^"]+)" fill="([^"]+)" fill-rule="nonzero"\/>/g;
const RUN = new RegExp(`(?:${USE.source}\\s*)+`, 'g');

/** Hundredths of a point are finer than any screen. */
const rounded = (outline: string): string =>
  outline
    .replace(/\d+\.\d+(?:e-\d+)?/g, (number) => String(Number(Number(number).toFixed(2))))
    .replace(/ ?([a-zA-Z]) ?/g, '$1');

/**
 * The same picture with the letters of a line as one path, where Typst writes a reference for each: a browser
 * copies the outline for every reference, and shows a page twice as fast without.
 */
export const withJoinedGlyphs = (svg: string): string => {
  const outlines = new Map<string, string>();
  for (const [, id = '', outline = ''] of svg.matchAll(GLYPH)) outlines.set(id, rounded(outline));
  const joined = svg.replace(RUN, (run) => {
    const letters = [...run.matchAll(USE)];
    const [, , , , fill] = letters[0] ?? [];
    // A glyph that is more than an outline, or a second colour: the run stays as it is.
    if (letters.some(([, id = '', , , other]) => !outlines.has(id) || other !== fill)) return run;
    const path = letters.map(([, id = '', x, y]) => `M${x} ${y}${outlines.get(id)}`).join('');
    return `<path fill="${fill}" d="${path}"/>`;
  });
  const named = new Set(Array.from(joined.matchAll(/href="#([^"]+)"/g), ([, id]) => id));
  return joined.replace(GLYPH, (symbol, id) => (named.has(id) ? symbol : ''));
};

/** An SVG of the press, gzipped: it is mostly outlines of letters. */
export const zipped = (svg: string): Buffer =>
  // Between its elements Typst indents; nothing is written there.
  gzipSync(svg.replace(/>\n\s*/g, '>'), { level: 1 });
