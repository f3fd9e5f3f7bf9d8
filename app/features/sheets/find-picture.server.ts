import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { isDay, mondayOf } from '#app/lib/time.ts';
import { layoutOf } from './layout.ts';
import { pictureOf, previewLayout } from './preview.server.ts';
import { findSheetPage } from './sheet-facts.server.ts';
import { orderOf } from './sheet-source.ts';

/**
 * A week's sheet as a gzipped SVG, in the layout and the order that the address names: as it would print
 * now, or frozen where it is published. @throws NotFound
 */
export const findPicture = async (
  ctx: Ctx,
  hood: Neighbourhood,
  week: string,
  { origin, url }: { origin: string; url: string },
): Promise<Buffer> => {
  if (!isDay(week) || mondayOf(week) !== week) throw new NotFound();
  const [order, layout] = [orderOf(url), layoutOf(url)];
  const page = await findSheetPage(ctx, hood, week, origin, order);
  // Who names an order has left out what waits; else the sheet for walls is asked first.
  const { svg } = order ? await pictureOf(page, layout) : await previewLayout(page, layout);
  return svg;
};
