import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { canSetUp } from '#app/features/neighbourhoods/policy.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict, Forbidden, NotFound } from '#app/lib/errors.ts';
import { account, membership, neighbourhood } from '#db/schema.ts';

/**
 * Says which desks a worker runs; those not named are theirs no more. None is possible: somebody who
 * left keeps the name under what they did.
 *
 * @throws Forbidden, NotFound (no such worker), Conflict('error_neighbourhoods_missing') where one of
 * the neighbourhoods is not known.
 */
export const assignDesks = (
  ctx: Ctx,
  accountId: string,
  neighbourhoodIds: readonly string[],
): Promise<void> =>
  atomically(ctx, async (ctx) => {
    if (!canSetUp(ctx.actor)) throw new Forbidden();
    const [worker] = await ctx.db
      .select({ id: account.id })
      .from(account)
      .where(and(eq(account.id, accountId), isNotNull(account.email)));
    if (!worker) throw new NotFound();
    const wanted = [...new Set(neighbourhoodIds)];
    const known = wanted.length
      ? await ctx.db
          .select({ id: neighbourhood.id })
          .from(neighbourhood)
          .where(inArray(neighbourhood.id, wanted))
      : [];
    if (known.length !== wanted.length) throw new Conflict('error_neighbourhoods_missing');
    await ctx.db.delete(membership).where(eq(membership.accountId, accountId));
    for (const { id } of known)
      await ctx.db
        .insert(membership)
        .values({ accountId, neighbourhoodId: id, createdAt: ctx.now });
    await recordAct(ctx, {
      neighbourhoodId: null,
      act: 'account.desksChanged',
      target: { type: 'account', id: accountId },
    });
  });

/** The ids of the neighbourhoods whose desk a worker runs. @throws Forbidden */
export const listDesksOf = async (ctx: Ctx, accountId: string): Promise<string[]> => {
  if (!canSetUp(ctx.actor)) throw new Forbidden();
  const rows = await ctx.db
    .select({ id: membership.neighbourhoodId })
    .from(membership)
    .where(eq(membership.accountId, accountId));
  return rows.map(({ id }) => id);
};
