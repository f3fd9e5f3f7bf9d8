import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import type { DeskPlace } from '#app/features/places/queries.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { listRoundEditions } from './editions.server.ts';
import { stripsOf } from './state.server.ts';
import { hasStrips } from './stops.ts';

/** Strips that were taken at a place: how many in all, and beside the place where most were (0 to 1). */
export type StripTotal = { many: number; share: number };

/**
 * What the last sheets say of which places work: by place, how many of their strips were taken in all; nothing for
 * a place where none hang and none were taken. `sheets` is how many sheets that counts. Who may see it is the
 * caller's to ask.
 */
export const stripTotals = async (
  ctx: Ctx,
  hood: Neighbourhood,
  places: DeskPlace[],
): Promise<{ sheets: number; byPlace: Map<string, StripTotal> }> => {
  const { last } = await listRoundEditions(ctx, hood);
  const rows = await stripsOf(
    ctx,
    last.map(({ id }) => id),
  );
  const counted = places.flatMap((place) => {
    const many = rows.reduce((sum, row) => sum + (row.placeId === place.id ? row.many : 0), 0);
    return last.length > 0 && (many > 0 || hasStrips(place)) ? [{ id: place.id, many }] : [];
  });
  const most = Math.max(1, ...counted.map(({ many }) => many));
  return {
    sheets: last.length,
    byPlace: new Map(counted.map(({ id, many }) => [id, { many, share: many / most }])),
  };
};
