import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import { atomically } from '#app/lib/atomically.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Forbidden } from '#app/lib/errors.ts';
import { introduction, post, response } from '#db/schema.ts';
import { endIntroduction } from './cancel.server.ts';

/**
 * Closes the responses whose post is gone, and ends what was only asked about a post its author took
 * back; gives how many. Only the clock does this.
 */
export const closeOrphanResponses = (ctx: Ctx): Promise<number> =>
  atomically(ctx, async (ctx) => {
    if (ctx.actor.type !== 'system') throw new Forbidden();
    const waiting = await ctx.db
      .select({ id: response.id })
      .from(response)
      .innerJoin(post, eq(post.id, response.postId))
      .where(and(isNull(response.closedAt), ne(post.status, 'published')));
    if (waiting.length > 0)
      await ctx.db
        .update(response)
        .set({ closedAt: ctx.now, closeReason: 'post_closed' })
        .where(
          inArray(
            response.id,
            waiting.map(({ id }) => id),
          ),
        );
    const asked = await ctx.db
      .select({ introduction })
      .from(introduction)
      .innerJoin(post, eq(post.id, introduction.postId))
      .where(
        and(inArray(introduction.state, ['proposed', 'asked']), eq(post.closeReason, 'withdrawn')),
      );
    for (const one of asked)
      await endIntroduction(ctx, one.introduction, { side: 'author', step: 'post_closed' });
    return waiting.length + asked.length;
  });
