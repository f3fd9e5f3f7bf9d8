import { findNeighbourhoodById } from '#app/features/neighbourhoods/queries.server.ts';
import { settleReasons } from '#app/features/people/open-call.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { accountOf, type Ctx } from '#app/lib/ctx.ts';
import { Conflict, Forbidden } from '#app/lib/errors.ts';
import { dayIn, plusDays } from '#app/lib/time.ts';
import { consent } from '#db/schema.ts';
import type { Language, Route } from '#db/vocabulary.ts';
import { tellOf } from './news.server.ts';
import { canSayYes, type Side } from './policy.ts';
import { findIntroduction, type Introduction, standingYeses } from './queries.server.ts';
import { changeIntroduction, keepStep, postOf, settleReasonOf } from './settle.server.ts';

export type Yes = {
  /** The sentence as it was read out or ticked. */
  wording: string;
  language: Language;
  route: Route;
};

/** Days after which to ask how it went, where no appointment is known. */
const ASK_AFTER = 7;

/** Both said yes: contact goes across at once, and both hear it. */
const share = async (ctx: Ctx, intro: Introduction): Promise<Introduction> => {
  const { timeZone } = await findNeighbourhoodById(ctx, intro.neighbourhoodId);
  const after = await changeIntroduction(
    ctx,
    intro,
    {
      state: 'shared',
      sharedAt: ctx.now,
      aftercareOn: plusDays(dayIn(ctx.now, timeZone), ASK_AFTER),
    },
    { step: 'shared' },
  );
  await settleReasons(ctx, intro.id, 'introduction_ask');
  await tellOf(ctx, after, 'introduction_shared', [after.authorId, after.otherId]);
  return after;
};

/**
 * One side says yes to this introduction: first name and phone may go to this neighbour. On the second
 * yes both have each other's at once, in the same transaction. Said twice it is one yes.
 *
 * @throws NotFound, Forbidden, Conflict('error_introduction_over'), Conflict('error_post_just_closed')
 */
export const recordYes = (ctx: Ctx, id: string, side: Side, yes: Yes): Promise<Introduction> =>
  atomically(ctx, async (ctx) => {
    const found = await findIntroduction(ctx, id);
    if (!canSayYes(ctx.actor, found, side)) throw new Forbidden();
    const standing = await standingYeses(ctx, found);
    if (standing.has(side)) return found;
    if (found.state !== 'proposed' && found.state !== 'asked')
      throw new Conflict('error_introduction_over');
    const of = await postOf(ctx, found.postId);
    if (of.closeReason === 'withdrawn') throw new Conflict('error_post_just_closed');
    const personId = side === 'author' ? found.authorId : found.otherId;
    const consentId = ctx.newId();
    await ctx.db.insert(consent).values({
      id: consentId,
      personId,
      introductionId: id,
      scope: 'contact',
      ...yes,
      takenBy: ctx.actor.type === 'worker' ? accountOf(ctx.actor) : null,
      givenAt: ctx.now,
    });
    const named =
      side === 'author' ? { authorConsentId: consentId } : { otherConsentId: consentId };
    const after = await changeIntroduction(
      ctx,
      found,
      { state: 'asked', ...named },
      { step: 'yes', personId },
    );
    await settleReasonOf(ctx, personId, id, 'introduction_ask');
    if ((await standingYeses(ctx, after)).size === 2) return share(ctx, after);
    if (found.state === 'proposed') {
      // The one said yes before anybody was asked: then it is the other's turn to be.
      await keepStep(ctx, after, { step: 'asked' });
      const other = side === 'author' ? found.otherId : found.authorId;
      await tellOf(ctx, after, 'introduction_ask', [other]);
    }
    return after;
  });
