import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import { atomically } from '#app/lib/atomically.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Forbidden } from '#app/lib/errors.ts';
import { introduction, post, response } from '#db/schema.ts';
import { closeWaiting, endAsked } from './take-post-back.server.ts';

/**
 * Closes the responses whose post is gone, and ends what nobody was asked about yet; gives how many.
 * Those who were asked about a post whose time is over may still say yes; about one that was taken back
 * or declined they hear that it is off. A post that is read anew keeps its own. Only the clock does this: what is
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
    const gone = or(eq(post.closeReason, 'withdrawn'), eq(post.status, 'declined'));
    const postsWith = (state: 'proposed' | 'asked') =>
      ctx.db
        .selectDistinct({ id: post.id })
        .from(introduction)
        .innerJoin(post, eq(post.id, introduction.postId))
        .where(
          and(
            eq(introduction.state, state),
            state === 'asked' ? gone : inArray(post.status, ['closed', 'declined']),
          ),
        );
    let closed = 0;
    for (const { id } of await postsWith('asked')) closed += await endAsked(ctx, id, ['asked']);
    for (const { id } of await postsWith('proposed'))
      closed += await endAsked(ctx, id, ['proposed']);
    for (const { id } of waiting) closed += await closeWaiting(ctx, id);
    return closed;
  });
