import { atomically } from '#app/lib/atomically.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { openCall } from './open-call.server.ts';
import { findPerson } from './queries.server.ts';

/**
 * "Bel later terug": puts somebody on the call list. Gives the call's id.
 *
 * @throws NotFound for anyone but the desk of that person's neighbourhood.
 */
export const openCallBack = (
  ctx: Ctx,
  neighbourhoodId: string,
  personId: string,
  notBefore?: Date,
): Promise<string> =>
  atomically(ctx, async (ctx) => {
    const who = await findPerson(ctx, neighbourhoodId, personId);
    return openCall(ctx, who.id, {
      kind: 'call_back',
      targetId: who.id,
      ...(notBefore ? { notBefore } : {}),
    });
  });
