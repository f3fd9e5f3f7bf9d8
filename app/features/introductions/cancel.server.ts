import { and, eq, isNull } from 'drizzle-orm';
import { settleReasons } from '#app/features/people/open-call.server.ts';
import { keepTakeBack } from '#app/features/people/take-backs.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict, Forbidden } from '#app/lib/errors.ts';
import { consent } from '#db/schema.ts';
import { tellOf } from './news.server.ts';
import { canKeep, canTakeBack, isOpen, type Side } from './policy.ts';
import { proposeNext } from './propose.server.ts';
import { findIntroduction, type Introduction, standingYeses } from './queries.server.ts';
import { changeIntroduction, expectVersion } from './settle.server.ts';

const personOf = (intro: Introduction, side: Side) =>
  side === 'author' ? intro.authorId : intro.otherId;

/** The worker hears of a yes that is taken back. Joins the caller's transaction. */
export const keepYesBack = (ctx: Ctx, intro: Introduction, personId: string) => {
  const { id: introductionId, neighbourhoodId, postId } = intro;
  return keepTakeBack(ctx, { neighbourhoodId, personId, postId, introductionId, scope: 'contact' });
};

/** Who was asked hears it; before that, who answered: that neighbour was promised a call. */
const whoHears = (found: Introduction, step: string): readonly Side[] => {
  if (found.state !== 'proposed') return ['author', 'other'];
  // Where the post is gone, that is what they are told.
  return found.responseId && step !== 'post_closed' ? ['other'] : [];
};

/**
 * Ends an introduction: what was agreed to ends with it, so contact is hidden again at once; the other
 * side hears it, and whoever waits next moves up. Joins the caller's transaction.
 */
export const endIntroduction = async (
  ctx: Ctx,
  found: Introduction,
  { side, step, reason = null }: { side: Side | null; step: string; reason?: string | null },
): Promise<Introduction> => {
  if (side && step !== 'post_closed' && (await standingYeses(ctx, found)).has(side))
    await keepYesBack(ctx, found, personOf(found, side));
  await ctx.db
    .update(consent)
    .set({ withdrawnAt: ctx.now })
    .where(and(eq(consent.introductionId, found.id), isNull(consent.withdrawnAt)));
  const after = await changeIntroduction(
    ctx,
    found,
    { state: 'cancelled', closedAt: ctx.now },
    { step, personId: side && personOf(found, side), note: reason },
  );
  await settleReasons(ctx, found.id);
  const told = whoHears(found, step).filter((one) => one !== side);
  await tellOf(
    ctx,
    after,
    'introduction_off',
    told.map((one) => personOf(found, one)),
  );
  await proposeNext(ctx, found.postId);
  return after;
};

/**
 * One side says no, or the worker ends it, with who and why.
 * @throws NotFound, Forbidden, Conflict('error_introduction_over'), Conflict('error_changed_meanwhile')
 */
export const cancelIntroduction = (
  ctx: Ctx,
  id: string,
  input: { side: Side | 'worker'; reason: string | null; version?: number },
): Promise<Introduction> =>
  atomically(ctx, async (ctx) => {
    const found = await findIntroduction(ctx, id);
    const side = input.side === 'worker' ? null : input.side;
    if (side ? !canTakeBack(ctx.actor, found, side) : !canKeep(ctx.actor, found))
      throw new Forbidden();
    if (input.version !== undefined) expectVersion(found, input.version);
    if (!isOpen(found)) throw new Conflict('error_introduction_over');
    return endIntroduction(ctx, found, {
      side,
      step: side ? 'no' : 'cancelled',
      reason: input.reason,
    });
  });
