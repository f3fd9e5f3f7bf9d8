import { and, desc, eq, gt, inArray, isNull, max, ne, notInArray, or } from 'drizzle-orm';
import type { Ctx } from '#app/lib/ctx.ts';
import { delivery, edition, place } from '#db/schema.ts';
import type { SheetNumber } from './sheet-number.ts';

/** As long as a sheet that nobody ticked off hangs, or lies in a kitchen. */
const FOUR_WEEKS = 28 * 24 * 60 * 60 * 1000;

/** A sheet that is out there, and the places where it hangs as far as the rounds tell. */
export type SheetOut = SheetNumber & { week: string; places: string[] };

/** What the rounds brought to places in use, and did not undo. */
const brought = (neighbourhoodId: string) =>
  and(
    eq(place.neighbourhoodId, neighbourhoodId),
    isNull(place.closedAt),
    isNull(delivery.undoneAt),
  );

/** The names of the places where each edition hangs: it was brought there, and no later one was. */
const listHanging = async (ctx: Ctx, neighbourhoodId: string): Promise<Map<string, string[]>> => {
  const last = ctx.db
    .select({ placeId: delivery.placeId, at: max(delivery.at).as('last_at') })
    .from(delivery)
    .where(isNull(delivery.undoneAt))
    .groupBy(delivery.placeId)
    .as('last_brought');
  const rows = await ctx.db
    .select({ editionId: delivery.editionId, name: place.name })
    .from(delivery)
    .innerJoin(place, eq(place.id, delivery.placeId))
    .innerJoin(last, and(eq(last.placeId, delivery.placeId), eq(last.at, delivery.at)))
    .where(brought(neighbourhoodId))
    .orderBy(place.position, place.name);
  const hanging = new Map<string, string[]>();
  for (const { editionId, name } of rows)
    hanging.set(editionId, [...(hanging.get(editionId) ?? []), name]);
  return hanging;
};

/**
 * Sheets that are out there, newest first: those that hang somewhere, and those of the last four weeks of which
 * no round says that they were brought. Where a later one was brought to every place, nothing is left to take down.
 */
export const listOut = async (
  ctx: Ctx,
  neighbourhoodId: string,
): Promise<(SheetOut & { id: string; withdrawn: boolean })[]> => {
  const hanging = await listHanging(ctx, neighbourhoodId);
  const ticked = ctx.db
    .select({ editionId: delivery.editionId })
    .from(delivery)
    .innerJoin(place, eq(place.id, delivery.placeId))
    .where(brought(neighbourhoodId));
  const recent = gt(edition.publishedAt, new Date(ctx.now.getTime() - FOUR_WEEKS));
  const rows = await ctx.db
    .select({
      id: edition.id,
      number: edition.number,
      correction: edition.correction,
      week: edition.week,
      status: edition.status,
    })
    .from(edition)
    .where(
      and(
        eq(edition.neighbourhoodId, neighbourhoodId),
        ne(edition.status, 'draft'),
        or(inArray(edition.id, [...hanging.keys()]), and(recent, notInArray(edition.id, ticked))),
      ),
    )
    .orderBy(desc(edition.number), desc(edition.correction));
  return rows.flatMap(({ number, status, ...one }) =>
    number
      ? [{ ...one, number, withdrawn: status === 'withdrawn', places: hanging.get(one.id) ?? [] }]
      : [],
  );
};
