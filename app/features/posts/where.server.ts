import { and, eq, isNull } from 'drizzle-orm';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict } from '#app/lib/errors.ts';
import { place } from '#db/schema.ts';
import type { Kind } from '#db/vocabulary.ts';

/**
 * The place a post names, as it may be kept: only what is done together has one. Joins the caller's transaction.
 * @throws Conflict('error_place_gone') for a place that is closed, or of another neighbourhood.
 */
export const placeFor = async (
  ctx: Ctx,
  { neighbourhoodId, kind }: { neighbourhoodId: string; kind: Kind },
  placeId: string | null | undefined,
): Promise<string | null> => {
  if (!placeId || kind !== 'together') return null;
  const [found] = await ctx.db
    .select({ id: place.id })
    .from(place)
    .where(
      and(
        eq(place.id, placeId),
        eq(place.neighbourhoodId, neighbourhoodId),
        isNull(place.closedAt),
      ),
    );
  if (!found) throw new Conflict('error_place_gone');
  return placeId;
};
