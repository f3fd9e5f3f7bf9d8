import { findNeighbourhoodById } from '#app/features/neighbourhoods/queries.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict } from '#app/lib/errors.ts';
import { delivery } from '#db/schema.ts';
import { instantOfRound } from './day.ts';
import { expectHolding } from './editions.server.ts';
import { findPlaceToBring, tickedBy } from './find.server.ts';

/**
 * "Gebracht": a sheet hangs at a place, since today or an earlier `day` there (`YYYY-MM-DD`). Pressed twice it was
 * brought once.
 *
 * @throws NotFound for anyone but the desk and who brings sheets there, Conflict('error_round_no_sheets'),
 * Conflict('error_round_gone'), Conflict('error_round_day_future'), Conflict('error_round_day_early')
 */
export const deliverSheets = (
  ctx: Ctx,
  neighbourhoodId: string,
  placeId: string,
  editionId: string,
  day: string | null = null,
): Promise<void> =>
  atomically(ctx, async (ctx) => {
    const place = await findPlaceToBring(ctx, neighbourhoodId, placeId);
    if (place.sheets === 0) throw new Conflict('error_round_no_sheets');
    const { publishedAt } = await expectHolding(ctx, neighbourhoodId, editionId);
    const { timeZone } = await findNeighbourhoodById(ctx, neighbourhoodId);
    const [brought] = await ctx.db
      .insert(delivery)
      .values({
        id: ctx.newId(),
        placeId,
        editionId,
        sheets: place.sheets,
        at: instantOfRound(day, { publishedAt, now: ctx.now, timeZone }),
        ...tickedBy(ctx, place),
      })
      .onConflictDoNothing()
      .returning({ id: delivery.id });
    if (!brought) return;
    await recordAct(ctx, {
      neighbourhoodId,
      act: 'place.delivered',
      target: { type: 'place', id: placeId },
    });
  });
