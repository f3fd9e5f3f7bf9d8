import { and, eq, inArray, isNull, lte, notExists, sql } from 'drizzle-orm';
import { openCall } from '#app/features/people/open-call.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Forbidden } from '#app/lib/errors.ts';
import { dayIn } from '#app/lib/time.ts';
import { callReason, introduction, neighbourhood } from '#db/schema.ts';

/**
 * Some days after two neighbours met, puts both on the call list: how did it go, once more? Each once; the
 * outcome settles it. Gives how many introductions. Only the clock does this.
 */
export const openAftercare = (ctx: Ctx): Promise<number> =>
  atomically(ctx, async (ctx) => {
    if (ctx.actor.type !== 'system') throw new Forbidden();
    const asked = ctx.db
      .select({ one: sql`1` })
      .from(callReason)
      .where(and(eq(callReason.targetId, introduction.id), eq(callReason.kind, 'aftercare')));
    const candidates = await ctx.db
      .select({ intro: introduction, timeZone: neighbourhood.timeZone })
      .from(introduction)
      .innerJoin(neighbourhood, eq(neighbourhood.id, introduction.neighbourhoodId))
      .where(
        and(
          inArray(introduction.state, ['shared', 'appointed']),
          isNull(introduction.closedAt),
          // No zone is more than a day ahead of Greenwich; the day there decides below.
          lte(introduction.aftercareOn, dayIn(new Date(ctx.now.getTime() + 86_400_000), 'UTC')),
          notExists(asked),
        ),
      );
    const due = candidates.filter(
      ({ intro, timeZone }) =>
        intro.aftercareOn !== null && intro.aftercareOn <= dayIn(ctx.now, timeZone),
    );
    for (const { intro } of due)
      for (const personId of [intro.authorId, intro.otherId])
        await openCall(ctx, personId, { kind: 'aftercare', targetId: intro.id });
    return due.length;
  });
