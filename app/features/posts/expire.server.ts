import { and, eq, lte } from 'drizzle-orm';
import { bumpRevision } from '#app/features/neighbourhoods/bump-revision.server.ts';
import { settleReasons } from '#app/features/people/open-call.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Forbidden } from '#app/lib/errors.ts';
import { post } from '#db/schema.ts';
import { changeRow } from './settle.server.ts';

/** Closes every published post whose time is over; gives how many. Only the clock does this. */
export const expirePosts = (ctx: Ctx): Promise<number> =>
  atomically(ctx, async (ctx) => {
    if (ctx.actor.type !== 'system') throw new Forbidden();
    const due = await ctx.db
      .select()
      .from(post)
      .where(and(eq(post.status, 'published'), lte(post.expiresAt, ctx.now)));
    for (const one of due) {
      await changeRow(ctx, one, { status: 'closed', closeReason: 'expired', closedAt: ctx.now });
      await recordAct(ctx, {
        neighbourhoodId: one.neighbourhoodId,
        act: 'post.expired',
        target: { type: 'post', id: one.id },
      });
      await settleReasons(ctx, one.id, 'expiry');
    }
    for (const id of new Set(due.map(({ neighbourhoodId }) => neighbourhoodId)))
      await bumpRevision(ctx, id);
    return due.length;
  });
