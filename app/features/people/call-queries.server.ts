import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { account, call, callReason, contactLog, person } from '#db/schema.ts';
import { canCall, type Wait, waitOf } from './call-policy.ts';

type Hood = { id: string; timeZone: string };

/**
 * The open calls of a neighbourhood with whom to call, the oldest first, each with why it has to wait.
 * @throws NotFound for anyone but its desk.
 */
export const listOpenCalls = async (ctx: Ctx, hood: Hood) => {
  if (!canCall(ctx.actor, { neighbourhoodId: hood.id })) throw new NotFound();
  const rows = await ctx.db
    .select({ call, person })
    .from(call)
    .innerJoin(person, eq(person.id, call.personId))
    .where(and(eq(call.neighbourhoodId, hood.id), isNull(call.closedAt)))
    .orderBy(asc(call.openedAt), asc(call.id));
  return rows.map((row) => ({
    ...row,
    wait: waitOf({ ...row.person, notBefore: row.call.notBefore }, ctx.now, hood.timeZone),
  }));
};
export type OpenCall = Awaited<ReturnType<typeof listOpenCalls>>[number] & { wait: Wait | null };

/** How many may be called now. @throws NotFound */
export const countCallsDue = async (ctx: Ctx, hood: Hood): Promise<number> =>
  (await listOpenCalls(ctx, hood)).filter(({ wait }) => wait === null).length;

/** What is left to say in each of these calls, oldest first. Only for calls one was given above. */
export const listReasons = async (ctx: Ctx, callIds: string[]) =>
  callIds.length === 0
    ? []
    : ctx.db
        .select()
        .from(callReason)
        .where(and(inArray(callReason.callId, callIds), isNull(callReason.doneAt)))
        .orderBy(asc(callReason.at), asc(callReason.id));

/** The tries of each of these calls, newest first. Only for calls one was given above. */
export const listTries = async (ctx: Ctx, callIds: string[]) =>
  callIds.length === 0
    ? []
    : ctx.db
        .select({
          id: contactLog.id,
          callId: contactLog.callId,
          outcome: contactLog.outcome,
          note: contactLog.note,
          at: contactLog.at,
          by: account.name,
        })
        .from(contactLog)
        .leftJoin(account, eq(account.id, contactLog.by))
        .where(inArray(contactLog.callId, callIds))
        .orderBy(desc(contactLog.at), desc(contactLog.id));
