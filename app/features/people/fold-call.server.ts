import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Ctx } from '#app/lib/ctx.ts';
import { call, callReason, contactLog } from '#db/schema.ts';
import type { Moved } from './merge-columns.server.ts';
import { closeEmptyCalls } from './open-call.server.ts';

type Call = typeof call.$inferSelect;

const openCallOf = async (ctx: Ctx, personId: string): Promise<Call | undefined> =>
  (
    await ctx.db
      .select()
      .from(call)
      .where(and(eq(call.personId, personId), isNull(call.closedAt)))
  )[0];

const openReasons = (ctx: Ctx, callId: string) =>
  ctx.db
    .select()
    .from(callReason)
    .where(and(eq(callReason.callId, callId), isNull(callReason.doneAt)));

const makeCall = async (ctx: Ctx, like: Call, personId: string): Promise<Call> => {
  const made = { ...like, id: ctx.newId(), personId, version: 1, openedAt: ctx.now };
  await ctx.db.insert(call).values(made);
  return made;
};

/**
 * The open call of one person is folded into the other's: one call, for all reasons together, when the
 * earlier is due. A reason both have is said once. Joins the caller's transaction.
 */
export const foldCall = async (ctx: Ctx, keptId: string, mergedId: string): Promise<Moved> => {
  const from = await openCallOf(ctx, mergedId);
  if (!from) return {};
  const known = await openCallOf(ctx, keptId);
  const into = known ?? (await makeCall(ctx, from, keptId));
  const there = await openReasons(ctx, into.id);
  const reasons = await openReasons(ctx, from.id);
  const twice = reasons
    .filter((one) => there.some((it) => it.kind === one.kind && it.targetId === one.targetId))
    .map(({ id }) => id);
  const goes = reasons.map(({ id }) => id).filter((id) => !twice.includes(id));
  if (twice.length > 0)
    await ctx.db.update(callReason).set({ doneAt: ctx.now }).where(inArray(callReason.id, twice));
  if (goes.length > 0)
    await ctx.db.update(callReason).set({ callId: into.id }).where(inArray(callReason.id, goes));
  await ctx.db
    .update(call)
    .set({
      notBefore: new Date(Math.min(from.notBefore.getTime(), into.notBefore.getTime())),
      version: into.version + 1,
    })
    .where(eq(call.id, into.id));
  await ctx.db
    .update(call)
    .set({ closedAt: ctx.now, version: from.version + 1 })
    .where(eq(call.id, from.id));
  return {
    'call.folded': [from.id, into.id],
    'call.notBefore': [into.notBefore.toISOString()],
    'callReason.callId': goes,
    'callReason.doneAt': twice,
    ...(known ? {} : { 'call.made': [into.id] }),
  };
};

/** Takes a folded call out again, with the reasons that came with it. Joins the caller's transaction. */
export const unfoldCall = async (ctx: Ctx, moved: Moved) => {
  const [fromId, intoId] = moved['call.folded'] ?? [];
  if (!fromId || !intoId) return;
  const goes = moved['callReason.callId'] ?? [];
  const twice = moved['callReason.doneAt'] ?? [];
  if (goes.length > 0)
    await ctx.db.update(callReason).set({ callId: fromId }).where(inArray(callReason.id, goes));
  if (twice.length > 0)
    await ctx.db.update(callReason).set({ doneAt: null }).where(inArray(callReason.id, twice));
  await ctx.db
    .update(call)
    .set({ closedAt: null, version: sql`${call.version} + 1` })
    .where(eq(call.id, fromId));
  const [notBefore] = moved['call.notBefore'] ?? [];
  if (notBefore)
    await ctx.db
      .update(call)
      .set({ notBefore: new Date(notBefore), version: sql`${call.version} + 1` })
      .where(and(eq(call.id, intoId), isNull(call.closedAt)));
  await closeEmptyCalls(ctx, [fromId, intoId]);
  if (!moved['call.made']) return;
  const used = [
    ...(await ctx.db.select().from(callReason).where(eq(callReason.callId, intoId))),
    ...(await ctx.db.select().from(contactLog).where(eq(contactLog.callId, intoId))),
  ];
  if (used.length === 0) await ctx.db.delete(call).where(eq(call.id, intoId));
};
