import { and, eq, isNull } from 'drizzle-orm';
import { atomically } from '#app/lib/atomically.server.ts';
import { accountOf, type Ctx, worksIn } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { takeBack } from '#db/schema.ts';
import type { ConsentScope } from '#db/vocabulary.ts';

export type TakeBack = typeof takeBack.$inferSelect;

type Taken = {
  neighbourhoodId: string;
  personId: string;
  postId: string;
  introductionId?: string;
  scope: ConsentScope;
};

/**
 * Lets the worker know what a neighbour took back: it stands on today's list until it was seen. What the
 * desk itself did needs no telling. Joins the caller's transaction.
 */
export const keepTakeBack = async (ctx: Ctx, taken: Taken) => {
  if (worksIn(ctx.actor, taken.neighbourhoodId)) return;
  await ctx.db
    .insert(takeBack)
    .values({ id: ctx.newId(), introductionId: null, ...taken, at: ctx.now });
};

/**
 * The worker saw what was taken back. Seen twice, it was seen by the first.
 * @throws NotFound, also at another neighbourhood's desk.
 */
export const acknowledgeTakeBack = (
  ctx: Ctx,
  neighbourhoodId: string,
  id: string,
): Promise<TakeBack> =>
  atomically(ctx, async (ctx) => {
    const [found] = await ctx.db.select().from(takeBack).where(eq(takeBack.id, id));
    if (!found || found.neighbourhoodId !== neighbourhoodId) throw new NotFound();
    if (!worksIn(ctx.actor, neighbourhoodId)) throw new NotFound();
    const [after] = await ctx.db
      .update(takeBack)
      .set({ seenAt: ctx.now, seenBy: accountOf(ctx.actor) })
      .where(and(eq(takeBack.id, id), isNull(takeBack.seenAt)))
      .returning();
    return after ?? found;
  });
