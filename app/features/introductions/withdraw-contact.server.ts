import { and, eq, isNull } from 'drizzle-orm';
import { atomically } from '#app/lib/atomically.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Forbidden } from '#app/lib/errors.ts';
import { consent } from '#db/schema.ts';
import { endIntroduction, keepYesBack } from './cancel.server.ts';
import { canTakeBack, type Side } from './policy.ts';
import { findIntroduction, type Introduction, standingYeses } from './queries.server.ts';
import { changeIntroduction } from './settle.server.ts';

/**
 * One side takes its yes back; it holds at once. Before both said yes, the introduction waits for a yes
 * again; once contact was shared it ends, and the other side hears so. After it happened the number is
 * hidden, and what happened stays. Where no yes stands there is nothing to do.
 *
 * @throws NotFound, Forbidden
 */
export const withdrawContactConsent = (ctx: Ctx, id: string, side: Side): Promise<Introduction> =>
  atomically(ctx, async (ctx) => {
    const found = await findIntroduction(ctx, id);
    if (!canTakeBack(ctx.actor, found, side)) throw new Forbidden();
    if (!(await standingYeses(ctx, found)).has(side)) return found;
    if (found.state === 'shared' || found.state === 'appointed')
      return endIntroduction(ctx, found, { side, step: 'yes_withdrawn' });
    const personId = side === 'author' ? found.authorId : found.otherId;
    await ctx.db
      .update(consent)
      .set({ withdrawnAt: ctx.now })
      .where(
        and(
          eq(consent.introductionId, id),
          eq(consent.personId, personId),
          isNull(consent.withdrawnAt),
        ),
      );
    await keepYesBack(ctx, found, personId);
    // A closed one keeps naming the rows it rested on; they say themselves that they ended.
    const unnamed = side === 'author' ? { authorConsentId: null } : { otherConsentId: null };
    return changeIntroduction(ctx, found, found.closedAt ? {} : unnamed, {
      step: 'yes_withdrawn',
      personId,
    });
  });
