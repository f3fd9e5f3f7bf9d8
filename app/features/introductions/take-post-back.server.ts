import { and, eq, inArray, isNull } from 'drizzle-orm';
import { settleReasons } from '#app/features/people/open-call.server.ts';
import type { Post } from '#app/features/posts/queries.server.ts';
import { withdrawPost } from '#app/features/posts/withdraw.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { introduction, response } from '#db/schema.ts';
import { endIntroduction } from './cancel.server.ts';
import { tellPostGone } from './news.server.ts';

/**
 * Closes the answers that wait for a post that is gone, and tells their givers so; gives how many. Joins
 * the caller's transaction.
 */
export const closeWaiting = async (ctx: Ctx, postId: string): Promise<number> => {
  const closed = await ctx.db
    .update(response)
    .set({ closedAt: ctx.now, closeReason: 'post_closed' })
    .where(and(eq(response.postId, postId), isNull(response.closedAt)))
    .returning();
  for (const one of closed) {
    await settleReasons(ctx, one.id, 'response_waits');
    await tellPostGone(ctx, one);
  }
  return closed.length;
};

/**
 * Ends what was only proposed (or asked) about a post that is gone; gives how many. Who was asked
 * hears that it is off, and who answered and was not asked yet, that the post is gone. Whoever has the
 * other's number already goes on. Joins the caller's transaction.
 */
export const endAsked = async (
  ctx: Ctx,
  postId: string,
  states: ('proposed' | 'asked')[] = ['proposed', 'asked'],
): Promise<number> => {
  const open = await ctx.db
    .select()
    .from(introduction)
    .where(and(eq(introduction.postId, postId), inArray(introduction.state, states)));
  for (const one of open) {
    await endIntroduction(ctx, one, { side: 'author', step: 'post_closed' });
    if (one.state !== 'proposed' || !one.responseId) continue;
    const [answer] = await ctx.db
      .update(response)
      .set({ closeReason: 'post_closed' })
      .where(eq(response.id, one.responseId))
      .returning();
    if (answer) await tellPostGone(ctx, answer);
  }
  return open.length;
};

/**
 * The author takes the post back, or the desk does on the author's word; what was waiting for it ends in
 * the same moment, and everybody concerned hears the truth.
 *
 * @throws NotFound, Conflict('error_closed') where it is closed already.
 */
export const takePostBack = (ctx: Ctx, postId: string): Promise<Post> =>
  atomically(ctx, async (ctx) => {
    const gone = await withdrawPost(ctx, postId);
    await endAsked(ctx, postId);
    await closeWaiting(ctx, postId);
    return gone;
  });
