import { and, count, eq, inArray, isNull } from 'drizzle-orm';
import type { DeskPlace } from '#app/features/places/queries.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { account, delivery, tearOff } from '#db/schema.ts';
import { sheetPath } from '../sheet-number.ts';
import type { RoundEdition } from './editions.server.ts';
import { hasStrips } from './stops.ts';

/** What was brought of one sheet, by place. */
const deliveriesOf = (ctx: Ctx, editionId: string) =>
  ctx.db
    .select({
      id: delivery.id,
      placeId: delivery.placeId,
      at: delivery.at,
      by: account.name,
      keyFigureId: delivery.keyFigureId,
    })
    .from(delivery)
    .leftJoin(account, eq(account.id, delivery.by))
    .where(and(eq(delivery.editionId, editionId), isNull(delivery.undoneAt)));

/** The strips that were taken of some sheets, by place and sheet. */
export const stripsOf = async (ctx: Ctx, editionIds: string[]) =>
  editionIds.length === 0
    ? []
    : ctx.db
        .select({ placeId: tearOff.placeId, editionId: tearOff.editionId, many: count() })
        .from(tearOff)
        .where(and(inArray(tearOff.editionId, editionIds), isNull(tearOff.undoneAt)))
        .groupBy(tearOff.placeId, tearOff.editionId);

/**
 * How some places stand: what was brought of the current sheet, and the strips of the last ones, newest first;
 * strips only where a sheet hangs that has them, or had them.
 */
export const roundState = async <T extends DeskPlace>(
  ctx: Ctx,
  places: T[],
  current: RoundEdition | null,
  last: RoundEdition[],
) => {
  const deliveries = current ? await deliveriesOf(ctx, current.id) : [];
  const strips = await stripsOf(
    ctx,
    last.map(({ id }) => id),
  );
  return places.map((place) => ({
    place,
    delivery: deliveries.find(({ placeId }) => placeId === place.id) ?? null,
    strips: last.flatMap((one, age) => {
      const many =
        strips.find(({ placeId, editionId }) => placeId === place.id && editionId === one.id)
          ?.many ?? 0;
      // A sheet of weeks ago is told of where there is something to tell; one taps on the last two.
      const hangs = hasStrips(place) && age < 2;
      return hangs || many > 0 ? [{ editionId: one.id, number: sheetPath(one), many, hangs }] : [];
    }),
  }));
};
export type StopState = Awaited<ReturnType<typeof roundState>>[number];
