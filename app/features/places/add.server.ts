import { bumpRevision } from '#app/features/neighbourhoods/bump-revision.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict } from '#app/lib/errors.ts';
import { place } from '#db/schema.ts';
import type { PlaceInput } from './form.ts';
import { listPlaces, type Place } from './queries.server.ts';
import { expectBringer } from './standing-figure.server.ts';

/**
 * A place where sheets hang or people can meet, last in walking order.
 *
 * @throws NotFound for anyone but the desk, Conflict('error_key_figure_ended')
 */
export const addPlace = (ctx: Ctx, neighbourhoodId: string, input: PlaceInput): Promise<Place> =>
  atomically(ctx, async (ctx) => {
    const { length } = await listPlaces(ctx, neighbourhoodId);
    await expectBringer(ctx, neighbourhoodId, input.keyFigureId);
    const [made] = await ctx.db
      .insert(place)
      .values({ ...input, id: ctx.newId(), neighbourhoodId, position: length, createdAt: ctx.now })
      .returning();
    if (!made) throw new Conflict('error_changed_meanwhile');
    await bumpRevision(ctx, neighbourhoodId);
    await recordAct(ctx, {
      neighbourhoodId,
      act: 'place.added',
      target: { type: 'place', id: made.id },
    });
    return made;
  });
