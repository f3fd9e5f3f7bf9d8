import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { call, callReason, person } from '#db/schema.ts';
import type { CallKind } from '#db/vocabulary.ts';

type Reason = {
  kind: CallKind;
  /** The post, response, introduction or draft it is about. */
  targetId: string;
  /** Not before then; at once where nothing is said. */
  notBefore?: Date;
};

/**
 * Puts a person on the call list for a reason. Somebody who is on it already is called once, for all
 * reasons together, when the earliest is due. Joins the caller's transaction.
 */
export const openCall = async (ctx: Ctx, personId: string, reason: Reason): Promise<string> => {
  const [who] = await ctx.db
    .select({ neighbourhoodId: person.neighbourhoodId })
    .from(person)
    .where(eq(person.id, personId));
  if (!who) throw new NotFound();
  const notBefore = reason.notBefore ?? ctx.now;
  await ctx.db
    .insert(call)
    .values({
      id: ctx.newId(),
      neighbourhoodId: who.neighbourhoodId,
      personId,
      notBefore,
      openedAt: ctx.now,
    })
    .onConflictDoNothing();
  const [open] = await ctx.db
    .select()
    .from(call)
    .where(and(eq(call.personId, personId), isNull(call.closedAt)));
  if (!open) throw new NotFound();
  if (notBefore < open.notBefore)
    await ctx.db
      .update(call)
      .set({ notBefore, version: open.version + 1 })
      .where(eq(call.id, open.id));
  await ctx.db
    .insert(callReason)
    .values({
      id: ctx.newId(),
      callId: open.id,
      kind: reason.kind,
      targetId: reason.targetId,
      at: ctx.now,
    })
    .onConflictDoNothing();
  return open.id;
};

/**
 * Settles the reasons about one thing (of one kind, where it is named): a call without a reason left is
 * closed. Joins the caller's transaction.
 */
export const settleReasons = async (ctx: Ctx, targetId: string, kind?: CallKind) => {
  const settled = await ctx.db
    .update(callReason)
    .set({ doneAt: ctx.now })
    .where(
      and(
        eq(callReason.targetId, targetId),
        isNull(callReason.doneAt),
        kind ? eq(callReason.kind, kind) : undefined,
      ),
    )
    .returning({ callId: callReason.callId });
  await closeEmptyCalls(ctx, [...new Set(settled.map(({ callId }) => callId))]);
};

/** Closes those of the calls that have no reason left. Joins the caller's transaction. */
export const closeEmptyCalls = async (ctx: Ctx, callIds: string[]) => {
  if (callIds.length === 0) return;
  const waiting = await ctx.db
    .select({ callId: callReason.callId })
    .from(callReason)
    .where(and(inArray(callReason.callId, callIds), isNull(callReason.doneAt)));
  const empty = callIds.filter((id) => !waiting.some(({ callId }) => callId === id));
  if (empty.length === 0) return;
  await ctx.db
    .update(call)
    .set({ closedAt: ctx.now, version: sql`${call.version} + 1` })
    .where(and(inArray(call.id, empty), isNull(call.closedAt)));
};
