import { createHash } from 'node:crypto';
import type { SheetLayout } from '#db/vocabulary.ts';
import { without } from './prints.server.ts';
import type { SheetPage, SlipPage } from './sheet-page.ts';
import { withJoinedGlyphs, zipped } from './svg.server.ts';
import { previewSheet, previewSlips, templateVersion } from './typeset.server.ts';

/** An SVG, gzipped, and the codes it has no room for. */
type Picture = { svg: Buffer; leftOver: string[] };

/** A screen asks for the words about a page and for its picture: one setting serves both. */
const KEPT = 16;
const kept = new Map<string, Promise<Picture>>();

/** The same words in the same layout make the same picture. */
const keyOf = (shown: unknown[]): string =>
  createHash('sha256')
    .update(JSON.stringify([templateVersion(), ...shown]))
    .digest('base64');

const drawn = (shown: unknown[], draw: () => Promise<Picture>): Promise<Picture> => {
  const key = keyOf(shown);
  const made = kept.get(key) ?? draw();
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

const draw = async (page: SheetPage, layout: SheetLayout): Promise<Picture> => {
  const { svg, leftOver } = await previewSheet(page, layout);
  return { svg: zipped(withJoinedGlyphs(svg)), leftOver };
};

/** The picture of a page's front as it is, from memory where it was made just now. */
export const pictureOf = (page: SheetPage, layout: SheetLayout): Promise<Picture> => {
  // Not the time of printing, and of the back only that there is one.
  const { printedAt: _, slips, ...shown } = page;
  return drawn([layout, shown, slips !== undefined], () => draw(page, layout));
};

/** The picture of the reply slips on a page's back: the same however its posts are arranged. */
export const pictureOfBack = async (slips: SlipPage): Promise<Buffer> => {
  const { printedAt: _, ...shown } = slips;
  const picture = await drawn(['back', shown], async () => ({
    svg: zipped(withJoinedGlyphs(await previewSlips(slips))),
    leftOver: [],
  }));
  return picture.svg;
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
