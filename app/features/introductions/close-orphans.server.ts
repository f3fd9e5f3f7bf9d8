import { and, eq, inArray, isNull } from 'drizzle-orm';
import { atomically } from '#app/lib/atomically.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Forbidden } from '#app/lib/errors.ts';
import { introduction, post, response } from '#db/schema.ts';
import { closeWaiting, endAsked } from './take-post-back.server.ts';

/**
 * Closes the responses whose post is gone, and ends what was only asked about a post its author took
 * back; gives how many. A post that is read anew keeps its own. Only the clock does this: what is
 * taken back by hand takes them along at once.
 */
export const closeOrphanResponses = (ctx: Ctx): Promise<number> =>
  atomically(ctx, async (ctx) => {
    if (ctx.actor.type !== 'system') throw new Forbidden();
    const waiting = await ctx.db
      .selectDistinct({ id: post.id })
      .from(response)
      .innerJoin(post, eq(post.id, response.postId))
      .where(and(isNull(response.closedAt), inArray(post.status, ['closed', 'declined'])));
    const asked = await ctx.db
      .selectDistinct({ id: post.id })
      .from(introduction)
      .innerJoin(post, eq(post.id, introduction.postId))
      .where(
        and(inArray(introduction.state, ['proposed', 'asked']), eq(post.closeReason, 'withdrawn')),
      );
    let closed = 0;
    for (const { id } of asked) closed += await endAsked(ctx, id);
    for (const { id } of waiting) closed += await closeWaiting(ctx, id);
    return closed;
  });
