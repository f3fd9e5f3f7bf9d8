import { and, eq, isNull } from 'drizzle-orm';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { delivery } from '#db/schema.ts';
import { findPlaceToBring } from './find.server.ts';
import { canUndo } from './policy.ts';

/**
 * "Toch niet": ticked by mistake. Pressed twice it is undone once.
 *
 * @throws NotFound for anyone but the desk, and a key figure for what others ticked.
 */
export const undoDelivery = (
  ctx: Ctx,
  neighbourhoodId: string,
  placeId: string,
  id: string,
): Promise<void> =>
  atomically(ctx, async (ctx) => {
    const place = await findPlaceToBring(ctx, neighbourhoodId, placeId);
    const [found] = await ctx.db
      .select()
      .from(delivery)
      .where(and(eq(delivery.id, id), eq(delivery.placeId, placeId)));
    if (!found || !canUndo(ctx.actor, place, found)) throw new NotFound();
    const [undone] = await ctx.db
      .update(delivery)
      .set({ undoneAt: ctx.now })
      .where(and(eq(delivery.id, id), isNull(delivery.undoneAt)))
      .returning({ id: delivery.id });
    if (!undone) return;
    await recordAct(ctx, {
      neighbourhoodId,
      act: 'place.deliveryUndone',
      target: { type: 'place', id: placeId },
    });
  });
