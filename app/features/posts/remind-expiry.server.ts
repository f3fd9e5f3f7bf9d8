import { and, eq, gt, gte, inArray, lte, ne } from 'drizzle-orm';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Forbidden } from '#app/lib/errors.ts';
import { auditLog, post } from '#db/schema.ts';
import { tellAuthor } from './tell-author.server.ts';

/** How long before its end an author hears of it. */
const AHEAD = 3 * 24 * 60 * 60 * 1000;

/**
 * Lets authors know, once before each expiry, that their post ends in three days; gives how many. A post for
 * one date cannot be kept longer, so nobody is asked. Only the clock does this. @throws Forbidden
 */
export const remindExpiry = (ctx: Ctx): Promise<number> =>
  atomically(ctx, async (ctx) => {
    if (ctx.actor.type !== 'system') throw new Forbidden();
    const ending = await ctx.db
      .select()
      .from(post)
      .where(
        and(
          eq(post.status, 'published'),
          ne(post.whenDay, 'date'),
          gt(post.expiresAt, ctx.now),
          lte(post.expiresAt, new Date(ctx.now.getTime() + AHEAD)),
        ),
      );
    if (ending.length === 0) return 0;
    // A reminder of an earlier expiry lies further back than three days before this one.
    const told = await ctx.db
      .select({ id: auditLog.targetId, at: auditLog.at })
      .from(auditLog)
      .where(
        and(
          eq(auditLog.targetType, 'post'),
          eq(auditLog.act, 'post.expiryTold'),
          gte(auditLog.at, new Date(ctx.now.getTime() - AHEAD)),
          inArray(
            auditLog.targetId,
            ending.map(({ id }) => id),
          ),
        ),
      );
    const due = ending.filter(
      (one) =>
        !told.some(
          ({ id, at }) => id === one.id && at.getTime() >= (one.expiresAt?.getTime() ?? 0) - AHEAD,
        ),
    );
    for (const one of due) {
      await tellAuthor(ctx, one, 'expiry');
      await recordAct(ctx, {
        neighbourhoodId: one.neighbourhoodId,
        act: 'post.expiryTold',
        target: { type: 'post', id: one.id },
      });
    }
    return due.length;
  });
