import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { SheetLayout } from '#db/vocabulary.ts';
import { without } from './publish.server.ts';
import type { SheetPage } from './sheet-page.ts';
import { previewSheet, templateVersion } from './typeset.server.ts';

/** An SVG, gzipped (it is mostly outlines of letters), and the codes it has no room for. */
type Picture = { svg: Buffer; leftOver: string[] };

/** A screen asks for the words about a page and for its picture: one setting serves both. */
const KEPT = 16;
const kept = new Map<string, Promise<Picture>>();

/** The same words in the same layout make the same picture; the time of printing is not on it. */
const keyOf = ({ printedAt: _, slips, ...page }: SheetPage, layout: SheetLayout): string =>
  createHash('sha256')
    .update(JSON.stringify([templateVersion(), layout, page, slips?.words]))
    .digest('base64');

/** An SVG of the press, gzipped. */
export const zipped = (svg: string): Buffer =>
  // Between its elements Typst indents; nothing is written there.
  gzipSync(svg.replace(/>\n\s*/g, '>'), { level: 1 });

const draw = async (page: SheetPage, layout: SheetLayout): Promise<Picture> => {
  const { svg, leftOver } = await previewSheet(page, layout);
  return { svg: zipped(svg), leftOver };
};

/** The picture of a page as it is, from memory where it was made just now. */
export const pictureOf = (page: SheetPage, layout: SheetLayout): Promise<Picture> => {
  const key = keyOf(page, layout);
  const made = kept.get(key) ?? draw(page, layout);
  // Last used, last let go.
  kept.delete(key);
  kept.set(key, made);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
  made.catch(() => kept.delete(key));
  return made;
};

/**
 * A page in a layout as it would print now: `waits` are the codes that have no place on the sheet for walls
 * and wait for next week, `leftOver` those that this layout leaves out beside them.
 */
export const previewLayout = async (page: SheetPage, layout: SheetLayout) => {
  const wall = await pictureOf(page, 'tearoff');
  const waits = wall.leftOver;
  if (layout === 'tearoff') return { svg: wall.svg, waits, leftOver: [] };
  return { ...(await pictureOf(without(page, waits), layout)), waits };
};
