/** The cast's places: where last week's sheet was brought, strips that were gone, and a moment held at one. */
import { findNeighbourhoodById } from '#app/features/neighbourhoods/queries.server.ts';
import { addPlace } from '#app/features/places/add.server.ts';
import { placePost } from '#app/features/posts/place.server.ts';
import { findPost } from '#app/features/posts/queries.server.ts';
import { deliverSheets } from '#app/features/sheets/round/deliver.server.ts';
import { listRoundEditions } from '#app/features/sheets/round/editions.server.ts';
import { noteTearOff } from '#app/features/sheets/round/tear-offs.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { HELD_AT, PLACES } from './cast.ts';

type Hood = {
  id: string;
  slug: string;
  /** Who brings sheets beside the worker. */
  keyFigureId: string | null;
  /** The moment of the cast that is held here. */
  momentId: string | null;
};

/** Plays a neighbourhood's places, as its worker. */
export const playPlaces = async (ctx: Ctx, hood: Hood) => {
  const { current } = await listRoundEditions(ctx, await findNeighbourhoodById(ctx, hood.id));
  for (const { hood: slug, figure, taken, ...place } of PLACES) {
    if (slug !== hood.slug) continue;
    const keyFigureId = figure ? hood.keyFigureId : null;
    const { id } = await addPlace(ctx, hood.id, { ...place, keyFigureId });
    if (current && place.kind === 'launderette') await deliverSheets(ctx, hood.id, id, current.id);
    for (let strip = 0; current && strip < taken; strip++)
      await noteTearOff(ctx, hood.id, id, current.id);
    if (place.name === HELD_AT.place && hood.momentId) {
      const { version } = await findPost(ctx, hood.momentId);
      await placePost(ctx, hood.momentId, { placeId: id, version });
    }
  }
};
