import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict } from '#app/lib/errors.ts';
import { delivery } from '#db/schema.ts';
import { expectHolding } from './editions.server.ts';
import { findPlaceToBring, tickedBy } from './find.server.ts';

/**
 * "Gebracht": a sheet hangs at a place. Pressed twice it was brought once.
 *
 * @throws NotFound for anyone but the desk and who brings sheets there,
 * Conflict('error_round_no_sheets'), Conflict('error_round_gone')
 */
export const deliverSheets = (
  ctx: Ctx,
  neighbourhoodId: string,
  placeId: string,
  editionId: string,
): Promise<void> =>
  atomically(ctx, async (ctx) => {
    const place = await findPlaceToBring(ctx, neighbourhoodId, placeId);
    if (place.sheets === 0) throw new Conflict('error_round_no_sheets');
    await expectHolding(ctx, neighbourhoodId, editionId);
    const [brought] = await ctx.db
      .insert(delivery)
      .values({
        id: ctx.newId(),
        placeId,
        editionId,
        sheets: place.sheets,
        at: ctx.now,
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
