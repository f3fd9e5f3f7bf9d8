import { eq } from 'drizzle-orm';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Forbidden } from '#app/lib/errors.ts';
import { dayIn } from '#app/lib/time.ts';
import { edition, neighbourhood } from '#db/schema.ts';
import { isOver } from './policy.ts';

/**
 * Puts away every published sheet whose week is over where it hangs; gives how many. It stays to read and
 * to print, as it was. Only the clock does this.
 */
export const archiveEditions = (ctx: Ctx): Promise<number> =>
  atomically(ctx, async (ctx) => {
    if (ctx.actor.type !== 'system') throw new Forbidden();
    const rows = await ctx.db
      .select({
        id: edition.id,
        week: edition.week,
        neighbourhoodId: neighbourhood.id,
        timeZone: neighbourhood.timeZone,
      })
      .from(edition)
      .innerJoin(neighbourhood, eq(neighbourhood.id, edition.neighbourhoodId))
      .where(eq(edition.status, 'published'));
    const over = rows.filter((one) => isOver(one, dayIn(ctx.now, one.timeZone)));
    for (const { id, neighbourhoodId } of over) {
      await ctx.db
        .update(edition)
        .set({ status: 'archived', archivedAt: ctx.now })
        .where(eq(edition.id, id));
      await recordAct(ctx, {
        neighbourhoodId,
        act: 'edition.archived',
        target: { type: 'edition', id },
      });
    }
    return over.length;
  });
