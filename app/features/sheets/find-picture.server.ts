import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { type Ctx, worksIn } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { isDay, mondayOf } from '#app/lib/time.ts';
import type { SheetLayout } from '#db/vocabulary.ts';
import { findEditionOfWeek } from './draft.server.ts';
import { greetingField } from './form.ts';
import { layoutOf, sideOf, slipsBehind } from './layout.ts';
import { isFrozen } from './policy.ts';
import { pictureOf, pictureOfBack, previewLayout } from './preview.server.ts';
import { printPicture } from './print-picture.server.ts';
import { findPrint } from './queries.server.ts';
import { findSheetPage } from './sheet-facts.server.ts';
import type { SheetPage, SlipPage } from './sheet-page.ts';
import { type Unsaved, unsavedOf } from './sheet-source.ts';

/** What an address names, with a greeting that could be saved. @throws NotFound */
const expectUnsaved = (url: string): Unsaved | null => {
  const unsaved = unsavedOf(url);
  if (!unsaved) return null;
  const { data: greeting } = greetingField.safeParse(unsaved.greeting);
  if (greeting === undefined) throw new NotFound();
  return { ...unsaved, greeting };
};

/** The slips on its back. @throws NotFound where there are none */
const expectSlips = (page: SheetPage, layout: SheetLayout): SlipPage => {
  const slips = slipsBehind(page, layout);
  if (!slips) throw new NotFound();
  return slips;
};

/**
 * One side of a week's sheet as a gzipped SVG, in the layout and the arrangement that the address names: as
 * it would print now, or of the print that was kept where it is published.
 * @throws NotFound, also for the back of what has none
 */
export const findPicture = async (
  ctx: Ctx,
  hood: Neighbourhood,
  week: string,
  { origin, url }: { origin: string; url: string },
): Promise<Buffer> => {
  if (!isDay(week) || mondayOf(week) !== week) throw new NotFound();
  if (!worksIn(ctx.actor, hood.id)) throw new NotFound();
  const [unsaved, layout, side] = [expectUnsaved(url), layoutOf(url), sideOf(url)];
  const edition = await findEditionOfWeek(ctx, hood.id, week);
  if (edition && isFrozen(edition)) {
    if (side === 'back') expectSlips(edition.page as SheetPage, layout);
    return printPicture(await findPrint(ctx, edition.id, layout), side);
  }
  const page = await findSheetPage(ctx, hood, week, origin, unsaved);
  if (side === 'back') return pictureOfBack(expectSlips(page, layout));
  // Who names an order has left out what waits; else the sheet for walls is asked first.
  const { svg } = unsaved ? await pictureOf(page, layout) : await previewLayout(page, layout);
  return svg;
};
