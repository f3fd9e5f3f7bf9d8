import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { placesInOrder } from '#app/features/places/queries.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { sheetPath } from '../sheet-number.ts';
import { listRoundEditions } from './editions.server.ts';
import { roundState } from './state.server.ts';

/** The sheet that is to be taken round, and at how many places it does not hang yet; else null. */
export const roundDue = async (
  ctx: Ctx,
  hood: Neighbourhood,
): Promise<{ number: string; left: number } | null> => {
  const { current } = await listRoundEditions(ctx, hood);
  if (!current) return null;
  const places = (await placesInOrder(ctx, hood.id)).filter(({ sheets }) => sheets > 0);
  const left = (await roundState(ctx, places, current, [])).filter(
    ({ delivery }) => delivery === null,
  ).length;
  return left > 0 ? { number: sheetPath(current), left } : null;
};
