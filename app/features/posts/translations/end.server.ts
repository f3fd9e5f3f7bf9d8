import { and, eq, isNull } from 'drizzle-orm';
import { bumpRevision } from '#app/features/neighbourhoods/bump-revision.server.ts';
import { canReview } from '#app/features/posts/policy.ts';
import { findPost } from '#app/features/posts/queries.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict, Forbidden, NotFound } from '#app/lib/errors.ts';
import { translation } from '#db/schema.ts';

/**
 * Takes a translation away from beside its post; the row stays. Sheets that are printed keep it.
 *
 * @throws NotFound, Forbidden, Conflict('error_changed_meanwhile') where it was taken away already.
 */
export const endTranslation = (ctx: Ctx, postId: string, id: string): Promise<void> =>
  atomically(ctx, async (ctx) => {
    const found = await findPost(ctx, postId);
    if (!canReview(ctx.actor, found)) throw new Forbidden();
    const mine = and(eq(translation.id, id), eq(translation.postId, postId));
    const [known] = await ctx.db.select().from(translation).where(mine);
    if (!known) throw new NotFound();
    const [ended] = await ctx.db
      .update(translation)
      .set({ endedAt: ctx.now })
      .where(and(mine, isNull(translation.endedAt)))
      .returning();
    if (!ended) throw new Conflict('error_changed_meanwhile');
    if (found.status === 'published') await bumpRevision(ctx, found.neighbourhoodId);
    await recordAct(ctx, {
      neighbourhoodId: found.neighbourhoodId,
      act: 'post.translationEnded',
      target: { type: 'post', id: postId },
    });
  });
