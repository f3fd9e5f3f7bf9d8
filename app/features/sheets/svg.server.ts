import { gzipSync } from 'node:zlib';

/** An SVG of the press, gzipped: it is mostly outlines of letters. */
export const zipped = (svg: string): Buffer =>
  // Between its elements Typst indents; nothing is written there.
  gzipSync(svg.replace(/>\n\s*/g, '>'), { level: 1 });
