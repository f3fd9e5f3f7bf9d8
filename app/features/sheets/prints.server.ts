import { setImmediate as turn } from 'node:timers/promises';
import { SHEET_LAYOUTS } from '#db/vocabulary.ts';
import type { SheetPage } from './sheet-page.ts';
import { typesetSheet } from './typeset.server.ts';

/** The same page without the posts of these codes; a group left empty goes with them. */
export const without = (page: SheetPage, codes: string[]): SheetPage => ({
  ...page,
  groups: page.groups
    .map(({ heads, posts }) => ({
      heads,
      posts: posts.filter(({ code }) => !codes.includes(code)),
    }))
    .filter(({ posts }) => posts.length > 0),
});

/**
 * Every print of a page. The sheet for walls tells what the edition holds, and is kept with what waits; a
 * layout with less room says which of the edition's posts it leaves out.
 *
 * @throws PressRefused
 */
export const setPrints = async (page: SheetPage) => {
  const { leftOver } = await typesetSheet(page, 'tearoff');
  const frozen = without(page, leftOver);
  const prints = [];
  for (const layout of SHEET_LAYOUTS) {
    // The press sets a paper in one piece; between two of them, who asked for a page gets it.
    await turn();
    const print = await typesetSheet(frozen, layout);
    const waits = layout === 'tearoff' ? leftOver : [];
    prints.push({ layout, pdf: print.pdf, leftOver: [...waits, ...print.leftOver] });
  }
  return { frozen, leftOver, prints };
};
