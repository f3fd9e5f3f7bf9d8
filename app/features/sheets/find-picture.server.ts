import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { type Ctx, worksIn } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { isDay, mondayOf } from '#app/lib/time.ts';
import { findEditionOfWeek, isFrozen } from './draft.server.ts';
import { greetingField } from './form.ts';
import { layoutOf } from './layout.ts';
import { pictureOf, previewLayout } from './preview.server.ts';
import { printPicture } from './print-picture.server.ts';
import { findPrint } from './queries.server.ts';
import { findSheetPage } from './sheet-facts.server.ts';
import type { SheetPage } from './sheet-page.ts';
import { type Unsaved, unsavedOf } from './sheet-source.ts';

/** What an address names, with a greeting that could be saved. @throws NotFound */
const expectUnsaved = (url: string): Unsaved | null => {
  const unsaved = unsavedOf(url);
  if (!unsaved) return null;
  const { data: greeting } = greetingField.safeParse(unsaved.greeting);
  if (greeting === undefined) throw new NotFound();
  return { ...unsaved, greeting };
};

/**
 * A week's sheet as a gzipped SVG, in the layout and the arrangement that the address names: as it would
 * print now, or of the print that was kept where it is published. @throws NotFound
 */
export const findPicture = async (
  ctx: Ctx,
  hood: Neighbourhood,
  week: string,
  { origin, url }: { origin: string; url: string },
): Promise<Buffer> => {
  if (!isDay(week) || mondayOf(week) !== week) throw new NotFound();
  if (!worksIn(ctx.actor, hood.id)) throw new NotFound();
  const [unsaved, layout] = [expectUnsaved(url), layoutOf(url)];
  const edition = await findEditionOfWeek(ctx, hood.id, week);
  if (edition && isFrozen(edition)) {
    const pdf = await findPrint(ctx, edition.id, layout);
    return printPicture(pdf, edition.page as SheetPage, layout);
  }
  const page = await findSheetPage(ctx, hood, week, origin, unsaved);
  // Who names an order has left out what waits; else the sheet for walls is asked first.
  const { svg } = unsaved ? await pictureOf(page, layout) : await previewLayout(page, layout);
  return svg;
};
