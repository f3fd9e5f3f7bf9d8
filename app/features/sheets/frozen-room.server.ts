import type { Ctx } from '#app/lib/ctx.ts';
import type { SheetLayout } from '#db/vocabulary.ts';
import { listPrints } from './queries.server.ts';

/**
 * What the prints of a published sheet had no room for when they were made; no press is asked, which may set
 * the same page otherwise by now. `waits`: what the sheet for walls left for the next one; `leftOver`: what
 * this layout leaves out beside that. `layouts`: those that were made; one that was not is the sheet for walls.
 */
export const frozenRoom = async (ctx: Ctx, editionId: string, asked: SheetLayout) => {
  const prints = await listPrints(ctx, editionId);
  const leftOverOf = (layout: SheetLayout) =>
    prints.find((print) => print.layout === layout)?.leftOver ?? [];
  const layouts = prints.map(({ layout }) => layout);
  const layout = layouts.includes(asked) ? asked : 'tearoff';
  return {
    layout,
    layouts,
    refused: false,
    waits: leftOverOf('tearoff'),
    leftOver: layout === 'tearoff' ? [] : leftOverOf(layout),
  };
};
