import { type Actor, worksIn } from '#app/lib/ctx.ts';
import { dayIn, instantIn, plusDays, timeIn } from '#app/lib/time.ts';
import type { CallKind, CallOutcome } from '#db/vocabulary.ts';

const HOUR = 60 * 60 * 1000;

/** Where somebody named no hours of their own. */
export const DECENT_HOURS = { from: '09:00', until: '20:00' };

/** Sees the call list and writes on it: the desk. */
export const canCall = (actor: Actor, call: { neighbourhoodId: string }): boolean =>
  worksIn(actor, call.neighbourhoodId);

type Wishes = {
  notBefore: Date;
  callFrom: string | null;
  callUntil: string | null;
  pausedUntil: string | null;
};

export type Wait = 'not_before' | 'paused' | 'hours';

/** Why not to call at that instant; nothing where one may. Hours are the neighbourhood's. */
export const waitOf = (call: Wishes, now: Date, timeZone: string): Wait | null => {
  if (call.pausedUntil && dayIn(now, timeZone) <= call.pausedUntil) return 'paused';
  if (call.notBefore > now) return 'not_before';
  const time = timeIn(now, timeZone);
  const from = call.callFrom ?? DECENT_HOURS.from;
  const until = call.callUntil ?? DECENT_HOURS.until;
  return time >= from && time < until ? null : 'hours';
};

/** When a call that reached nobody comes back: after three hours, else the next day at ten. */
export const comesBack = (outcome: CallOutcome, now: Date, timeZone: string): Date => {
  const today = dayIn(now, timeZone);
  const soon = new Date(now.getTime() + 3 * HOUR);
  if (outcome === 'no_answer' && soon <= instantIn(today, DECENT_HOURS.until, timeZone))
    return soon;
  return instantIn(plusDays(today, 1), '10:00', timeZone);
};

/** Tries after which another way is asked for. */
export const TRIES = 3;

/** Does this outcome mean that the words were said? */
export const wasSaid = (outcome: CallOutcome): boolean =>
  outcome === 'reached' || outcome === 'visited';

/** A question stays open until its answer is written down where it belongs; news is done once said. */
export const isQuestion = (kind: CallKind): boolean =>
  kind === 'introduction_ask' || kind === 'aftercare';
