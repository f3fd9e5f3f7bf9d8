import { and, count, eq, inArray } from 'drizzle-orm';
import { bumpRevision } from '#app/features/neighbourhoods/bump-revision.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict } from '#app/lib/errors.ts';
import { place, post } from '#db/schema.ts';
import { putInOrder } from './move.server.ts';
import { findPlace, listPlaces } from './queries.server.ts';

/** Posts that say "come here", and may come on a page or stand there. */
const countMoments = async (ctx: Ctx, placeId: string): Promise<number> => {
  const [found] = await ctx.db
    .select({ many: count() })
    .from(post)
    .where(
      and(
        eq(post.placeId, placeId),
        inArray(post.status, ['submitted', 'change_asked', 'published']),
      ),
    );
  return found?.many ?? 0;
};

/**
 * No longer in use: no sheets, no moments. What was brought there and torn off stays, and the others close
 * ranks.
 *
 * @throws NotFound for anyone but the desk, Conflict('error_changed_meanwhile'),
 * Conflict('error_place_moments') while neighbours are told to come there.
 */
export const closePlace = (
  ctx: Ctx,
  neighbourhoodId: string,
  id: string,
  version: number,
): Promise<void> =>
  atomically(ctx, async (ctx) => {
    await findPlace(ctx, neighbourhoodId, id);
    if ((await countMoments(ctx, id)) > 0) throw new Conflict('error_place_moments');
    const [closed] = await ctx.db
      .update(place)
      .set({ closedAt: ctx.now, version: version + 1 })
      .where(and(eq(place.id, id), eq(place.version, version)))
      .returning({ id: place.id });
    if (!closed) throw new Conflict('error_changed_meanwhile');
    const rest = await listPlaces(ctx, neighbourhoodId);
    await putInOrder(
      ctx,
      rest.map((one) => one.id),
    );
    await bumpRevision(ctx, neighbourhoodId);
    await recordAct(ctx, { neighbourhoodId, act: 'place.closed', target: { type: 'place', id } });
  });
