import { findPlaceInUse } from '#app/features/places/queries.server.ts';
import { accountOf, type Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { canBring } from './policy.ts';

/** A place as who brings its sheets may see it. @throws NotFound for anyone else. */
export const findPlaceToBring = async (ctx: Ctx, neighbourhoodId: string, placeId: string) => {
  const place = await findPlaceInUse(ctx, neighbourhoodId, placeId);
  if (!canBring(ctx.actor, place)) throw new NotFound();
  return place;
};

/** Who ticks or counts, for the row that says so. */
export const tickedBy = (
  ctx: Ctx,
  { bringer }: { bringer: { keyFigureId: string } | null },
): { by: string | null; keyFigureId: string | null } => ({
  by: accountOf(ctx.actor),
  keyFigureId: ctx.actor.type === 'neighbour' ? (bringer?.keyFigureId ?? null) : null,
});
