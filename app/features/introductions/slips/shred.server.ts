import { and, eq, isNull, lte } from 'drizzle-orm';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import { accountOf, type Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { slip } from '#db/schema.ts';
import { canEnterSlips } from './policy.ts';

/**
 * The pile went through the shredder, up to the number that the worker saw: what was typed in since lies
 * on the table yet. Said twice it is once. Gives how many. @throws NotFound for anyone but the desk.
 */
export const shredSlips = (ctx: Ctx, neighbourhoodId: string, upTo: number): Promise<number> =>
  atomically(ctx, async (ctx) => {
    if (!canEnterSlips(ctx.actor, { neighbourhoodId })) throw new NotFound();
    const gone = await ctx.db
      .update(slip)
      .set({ shreddedAt: ctx.now, shreddedBy: accountOf(ctx.actor) })
      .where(
        and(
          eq(slip.neighbourhoodId, neighbourhoodId),
          isNull(slip.shreddedAt),
          lte(slip.number, upTo),
        ),
      )
      .returning({ number: slip.number });
    if (gone.length === 0) return 0;
    const numbers = gone.map(({ number }) => number).sort((a, b) => a - b);
    const [first, last] = [numbers[0], numbers.at(-1)];
    await recordAct(ctx, {
      neighbourhoodId,
      act: 'slips.shredded',
      target: { type: 'neighbourhood', id: neighbourhoodId },
      reason: first === last ? `${first}` : `${first}–${last}`,
    });
    return gone.length;
  });
