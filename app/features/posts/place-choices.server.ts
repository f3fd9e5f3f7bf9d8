import { listPublicPlaces } from '#app/features/places/queries.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import type { Kind } from '#db/vocabulary.ts';
import type { PlaceChoice } from './fields/place-field.tsx';

/** The places that a post of this kind can name: for what is done together all of them, else none. */
export const placeChoices = async (
  ctx: Ctx,
  neighbourhoodId: string,
  kind: Kind,
): Promise<PlaceChoice[]> =>
  kind === 'together'
    ? (await listPublicPlaces(ctx, neighbourhoodId)).map(({ id, name }) => ({ id, name }))
    : [];
