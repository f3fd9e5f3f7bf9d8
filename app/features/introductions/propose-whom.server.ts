import type { Ctx } from '#app/lib/ctx.ts';
import { proposeIntroduction } from './propose.server.ts';
import { packWhy } from './suggest.ts';
import { suggestFor } from './suggest-for.server.ts';

/** What the worker pressed: "Breng samen" on an answer, or "Stel voor" on a suggestion, which keeps its why. */
export const proposeWhom = async (
  ctx: Ctx,
  postId: string,
  { responseId, personId = '' }: { responseId?: string | undefined; personId?: string | undefined },
) => {
  if (responseId) return proposeIntroduction(ctx, postId, { responseId });
  const suggested = (await suggestFor(ctx, postId)).find((one) => one.personId === personId);
  const why = suggested?.why.map(packWhy) ?? ['why_worker'];
  return proposeIntroduction(ctx, postId, { personId, why });
};
