import { eq, sql } from 'drizzle-orm';
import type { Ctx } from '#app/lib/ctx.ts';
import { neighbourhood } from '#db/schema.ts';

/** Says that something publicly visible changed; called in the transaction of that change. */
export const bumpRevision = async (ctx: Ctx, neighbourhoodId: string) => {
  await ctx.db
    .update(neighbourhood)
    .set({ revision: sql`${neighbourhood.revision} + 1` })
    .where(eq(neighbourhood.id, neighbourhoodId));
};
