import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { type Wait, waitOf } from '#app/features/people/call-policy.ts';
import { listOpenCalls } from '#app/features/people/call-queries.server.ts';
import { listOpenDrafts, type OpenDraft } from '#app/features/posts/intake/drafts.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';

/** A conversation that was put off, with somebody whom the desk does not know yet. */
export type Stranger = OpenDraft & { callBackAt: Date; wait: Wait | null };

const strangerOf = (ctx: Ctx, hood: Neighbourhood, draft: OpenDraft): Stranger | null => {
  const { personId, callBackAt } = draft;
  if (personId || !callBackAt) return null;
  const wishes = { notBefore: callBackAt, callFrom: null, callUntil: null, pausedUntil: null };
  return { ...draft, callBackAt, wait: waitOf(wishes, ctx.now, hood.timeZone) };
};

/** Those who have no call of their own: their draft stands on the list. @throws NotFound */
export const listStrangers = async (ctx: Ctx, hood: Neighbourhood): Promise<Stranger[]> =>
  (await listOpenDrafts(ctx, hood.id)).flatMap((draft) => strangerOf(ctx, hood, draft) ?? []);

/**
 * Whom to call now, and the drafts that are left: one that is gone on with in a call of now is told
 * there, and not twice. @throws NotFound
 */
export const callsAndDrafts = async (ctx: Ctx, hood: Neighbourhood) => {
  const calls = (await listOpenCalls(ctx, hood)).filter(({ wait }) => wait === null);
  const now = new Set(calls.map(({ call }) => call.id));
  const strangers: Stranger[] = [];
  const drafts: OpenDraft[] = [];
  for (const draft of await listOpenDrafts(ctx, hood.id)) {
    const stranger = strangerOf(ctx, hood, draft);
    if (stranger?.wait === null) strangers.push(stranger);
    else if (!draft.callId || !now.has(draft.callId)) drafts.push(draft);
  }
  return { calls, strangers, drafts };
};
