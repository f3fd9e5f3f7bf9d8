import { inArray } from 'drizzle-orm';
import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { edition } from '#db/schema.ts';
import { listNamelessOf, listSheets, listTakenBackOf } from './queries.server.ts';
import type { SheetPage } from './sheet-page.ts';
import { saysTakenBack } from './shown-sheet.ts';
import { sayWeek } from './week.ts';

/**
 * The sheets that hold, newest first, with the week in words; `stale` where the prints say what a neighbour took
 * back since, so that nobody is sent to one that is not there.
 */
export const archiveOf = async (ctx: Ctx, hood: Neighbourhood) => {
  const sheets = await listSheets(ctx, hood.id);
  const ids = sheets.map(({ id }) => id);
  const pages = await ctx.db
    .select({ id: edition.id, page: edition.page })
    .from(edition)
    .where(inArray(edition.id, ids));
  const [takenBack, nameless] = [await listTakenBackOf(ctx, ids), await listNamelessOf(ctx, ids)];
  const staleIds = pages.flatMap(({ id, page }) => {
    const codes = (rows: typeof takenBack) =>
      rows.flatMap(({ editionId, code }) => (editionId === id ? [code] : []));
    const since = { takenBack: codes(takenBack), nameless: codes(nameless) };
    return saysTakenBack(page as SheetPage, since) ? [id] : [];
  });
  return sheets.flatMap(({ id, number, correction, week }) =>
    number
      ? [{ number, correction, week: sayWeek(week, ctx.locale), stale: staleIds.includes(id) }]
      : [],
  );
};
