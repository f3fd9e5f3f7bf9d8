import { and, eq } from 'drizzle-orm';
import { bumpRevision } from '#app/features/neighbourhoods/bump-revision.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict } from '#app/lib/errors.ts';
import { place } from '#db/schema.ts';
import { meetsOtherwise } from './facts.ts';
import type { PlaceChange } from './form.ts';
import { findPlace } from './queries.server.ts';
import { expectBringer } from './standing-figure.server.ts';

/**
 * The desk writes a place anew. What was brought there and torn off stays.
 *
 * @throws NotFound, Conflict('error_changed_meanwhile'), Conflict('error_key_figure_ended')
 */
export const changePlace = (
  ctx: Ctx,
  neighbourhoodId: string,
  id: string,
  { version, ...input }: PlaceChange,
): Promise<void> =>
  atomically(ctx, async (ctx) => {
    const found = await findPlace(ctx, neighbourhoodId, id);
    await expectBringer(ctx, neighbourhoodId, input.keyFigureId);
    const [after] = await ctx.db
      .update(place)
      .set({
        ...input,
        ...(meetsOtherwise(found, input) ? { changedAt: ctx.now } : {}),
        version: version + 1,
      })
      .where(and(eq(place.id, id), eq(place.version, version)))
      .returning({ id: place.id });
    if (!after) throw new Conflict('error_changed_meanwhile');
    await bumpRevision(ctx, neighbourhoodId);
    await recordAct(ctx, { neighbourhoodId, act: 'place.changed', target: { type: 'place', id } });
  });
