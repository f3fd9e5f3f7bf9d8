import { eq } from 'drizzle-orm';
import { bumpRevision } from '#app/features/neighbourhoods/bump-revision.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { place } from '#db/schema.ts';
import { type Step, stepped } from './order.ts';
import { findPlace, listPlaces } from './queries.server.ts';

/** Writes the walking order: each place's position is its place in `ids`. Joins the caller's transaction. */
export const putInOrder = async (ctx: Ctx, ids: readonly string[]) => {
  for (const [position, id] of ids.entries())
    await ctx.db.update(place).set({ position }).where(eq(place.id, id));
};

/**
 * One step up or down in walking order. The first stays where it is, and so does the last.
 *
 * @throws NotFound for anyone but the desk.
 */
export const movePlace = (ctx: Ctx, neighbourhoodId: string, id: string, by: Step): Promise<void> =>
  atomically(ctx, async (ctx) => {
    await findPlace(ctx, neighbourhoodId, id);
    const places = await listPlaces(ctx, neighbourhoodId);
    const order = stepped(
      places.map((one) => one.id),
      id,
      by,
    );
    if (!order) return;
    await putInOrder(ctx, order);
    await bumpRevision(ctx, neighbourhoodId);
    await recordAct(ctx, { neighbourhoodId, act: 'place.moved', target: { type: 'place', id } });
  });
