import { openCall, settleReasons } from '#app/features/people/open-call.server.ts';
import { findKept } from '#app/features/people/queries.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';

type Back = { personId: string | undefined; at: Date | null };

/** Whom a draft says to call back, and from when. */
export const backOf = (draft: {
  fields: { personId?: string };
  callBackAt: Date | null;
}): Back => ({
  personId: draft.fields.personId,
  at: draft.callBackAt,
});

/**
 * A conversation with a neighbour we know that is put off stands on the call list; put off to another
 * time, or with somebody else after all, it moves. Joins the caller's transaction. @throws NotFound
 */
export const keepOnCallList = async (
  ctx: Ctx,
  { id, neighbourhoodId }: { id: string; neighbourhoodId: string },
  before: Back,
  after: Back,
) => {
  if (before.personId === after.personId && before.at?.getTime() === after.at?.getTime()) return;
  await settleReasons(ctx, id);
  if (!after.personId || !after.at) return;
  const who = await findKept(ctx, neighbourhoodId, after.personId);
  await openCall(ctx, who.id, { kind: 'call_back', targetId: id, notBefore: after.at });
};
