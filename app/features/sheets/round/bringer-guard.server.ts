import { requireNeighbour } from '#app/features/accounts/guards.server.ts';
import type { Args } from '#app/lib/http.ts';
import { findPlaceToBring } from './find.server.ts';

/** A signed-in key figure at one of their own places. @throws NotFound for any other neighbour. */
export const requireBringer = async (args: Args) => {
  const { ctx, actor } = await requireNeighbour(args);
  const place = await findPlaceToBring(ctx, actor.neighbourhoodId, args.params.placeId ?? '');
  return { ctx, place };
};
