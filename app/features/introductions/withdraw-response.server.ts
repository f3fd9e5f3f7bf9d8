import { eq } from 'drizzle-orm';
import { settleReasons } from '#app/features/people/open-call.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { response } from '#db/schema.ts';
import { endIntroduction } from './cancel.server.ts';
import { isOpen } from './policy.ts';
import { findResponse, introductionOf, type Response } from './responses.server.ts';

/**
 * Takes an answer back: its giver, or the desk on their word. An introduction it led to ends with it.
 * Twice is once. @throws NotFound
 */
export const withdrawResponse = (ctx: Ctx, id: string): Promise<Response> =>
  atomically(ctx, async (ctx) => {
    const found = await findResponse(ctx, id);
    if (found.closedAt && found.closeReason !== 'introduced') return found;
    const led = await introductionOf(ctx, found);
    if (led && !isOpen(led)) return found;
    const [after] = await ctx.db
      .update(response)
      .set({ closedAt: ctx.now, closeReason: 'withdrawn' })
      .where(eq(response.id, id))
      .returning();
    await recordAct(ctx, {
      neighbourhoodId: found.neighbourhoodId,
      act: 'response.withdrawn',
      target: { type: 'response', id },
    });
    await settleReasons(ctx, id);
    if (led) await endIntroduction(ctx, led, { side: 'other', step: 'no' });
    return after ?? found;
  });
