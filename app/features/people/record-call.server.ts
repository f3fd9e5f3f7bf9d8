import { and, eq, inArray, isNull } from 'drizzle-orm';
import { atomically } from '#app/lib/atomically.server.ts';
import { accountOf, type Ctx } from '#app/lib/ctx.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { call, callReason, contactLog, neighbourhood } from '#db/schema.ts';
import type { Attempt } from './call-form.ts';
import { canCall, comesBack, isQuestion, wasSaid } from './call-policy.ts';
import { closeEmptyCalls } from './open-call.server.ts';

/** What becomes of the call: done, still a question to write down, or back later. */
export type CallResult = 'done' | 'question' | 'later';

/**
 * Writes down a try to reach somebody. Reached or visited: what only informs is done, a question stays
 * open until its own verb settles it. Else the call comes back later.
 *
 * @throws NotFound, Conflict('error_call_taken') where a colleague was first.
 */
export const recordCall = (ctx: Ctx, id: string, input: Attempt): Promise<CallResult> =>
  atomically(ctx, async (ctx) => {
    const [found] = await ctx.db
      .select({ call, timeZone: neighbourhood.timeZone })
      .from(call)
      .innerJoin(neighbourhood, eq(neighbourhood.id, call.neighbourhoodId))
      .where(eq(call.id, id));
    if (!found || !canCall(ctx.actor, found.call)) throw new NotFound();
    const said = wasSaid(input.outcome);
    const [taken] = await ctx.db
      .update(call)
      .set({
        version: input.version + 1,
        attempts: said ? 0 : found.call.attempts + 1,
        notBefore: said ? ctx.now : comesBack(input.outcome, ctx.now, found.timeZone),
      })
      .where(and(eq(call.id, id), eq(call.version, input.version), isNull(call.closedAt)))
      .returning();
    if (!taken) throw new Conflict('error_call_taken');
    await ctx.db.insert(contactLog).values({
      id: ctx.newId(),
      personId: taken.personId,
      callId: id,
      outcome: input.outcome,
      note: input.note,
      by: accountOf(ctx.actor),
      at: ctx.now,
    });
    return said ? settleNews(ctx, id) : 'later';
  });

/** What only informs was said; without a question left the call is closed. */
const settleNews = async (ctx: Ctx, callId: string): Promise<CallResult> => {
  const open = await ctx.db
    .select({ id: callReason.id, kind: callReason.kind })
    .from(callReason)
    .where(and(eq(callReason.callId, callId), isNull(callReason.doneAt)));
  const news = open.filter(({ kind }) => !isQuestion(kind)).map((reason) => reason.id);
  if (news.length > 0)
    await ctx.db.update(callReason).set({ doneAt: ctx.now }).where(inArray(callReason.id, news));
  await closeEmptyCalls(ctx, [callId]);
  return news.length === open.length ? 'done' : 'question';
};
