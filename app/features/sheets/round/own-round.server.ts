import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { placesInOrder } from '#app/features/places/queries.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { sheetPath } from '../sheet-number.ts';
import { listRoundEditions } from './editions.server.ts';
import { dayFacts, stopFacts } from './round-facts.server.ts';
import { roundState } from './state.server.ts';

/** A signed-in key figure's own places and how they stand; null for whoever brings nothing, and without a sheet; `day` was chosen for the tick before. */
export const ownRound = async (ctx: Ctx, hood: Neighbourhood, day: string | null = null) => {
  const { actor } = ctx;
  if (actor.type !== 'neighbour') return null;
  const own = (await placesInOrder(ctx, hood.id)).filter(
    ({ sheets, bringer }) => sheets > 0 && bringer?.personId === actor.personId,
  );
  const { current, last } = await listRoundEditions(ctx, hood);
  if (!current || own.length === 0) return null;
  const stops = (await roundState(ctx, own, current, last)).map((state) => ({
    ...stopFacts(ctx, hood, state),
    /** Their own tick: what the worker ticked is the worker's to undo. */
    mine: state.delivery?.keyFigureId === state.place.bringer?.keyFigureId,
  }));
  return {
    editionId: current.id,
    number: sheetPath(current),
    stops,
    ...dayFacts(ctx, hood, current, day),
  };
};
export type OwnRound = NonNullable<Awaited<ReturnType<typeof ownRound>>>;
