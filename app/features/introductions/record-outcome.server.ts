import { settleReasons } from '#app/features/people/open-call.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict, Forbidden } from '#app/lib/errors.ts';
import type { IntroductionOutcome } from '#db/vocabulary.ts';
import { canKeep, canSettle } from './policy.ts';
import { proposeNext } from './propose.server.ts';
import { findIntroduction, type Introduction } from './queries.server.ts';
import { changeIntroduction, expectVersion, postOf } from './settle.server.ts';
import { takePostBack } from './take-post-back.server.ts';

export type Outcome = {
  outcome: IntroductionOutcome;
  note: string | null;
  /** The author said that the post may go. */
  closePost: boolean;
  version: number;
};

/**
 * How it went, in three choices and the neighbours' words. The post stays unless its author says it may
 * go: a favour that comes back stays open.
 *
 * @throws NotFound, Forbidden, Conflict('error_changed_meanwhile'), Conflict('error_introduction_over')
 */
export const recordOutcome = (ctx: Ctx, id: string, input: Outcome): Promise<Introduction> =>
  atomically(ctx, async (ctx) => {
    const found = await findIntroduction(ctx, id);
    if (!canKeep(ctx.actor, found)) throw new Forbidden();
    expectVersion(found, input.version);
    if (!canSettle(ctx.actor, found)) throw new Conflict('error_introduction_over');
    const after = await changeIntroduction(
      ctx,
      found,
      {
        state: input.outcome === 'not' ? 'did_not_happen' : 'happened',
        outcome: input.outcome,
        outcomeNote: input.note,
        closedAt: ctx.now,
      },
      { step: `outcome_${input.outcome}`, note: input.note },
    );
    await settleReasons(ctx, id);
    const of = await postOf(ctx, found.postId);
    if (input.closePost && of.status === 'published') await takePostBack(ctx, of.id);
    else await proposeNext(ctx, of.id);
    return after;
  });
