import { inArray } from 'drizzle-orm';
import { canSetUp } from '#app/features/neighbourhoods/policy.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict, Forbidden } from '#app/lib/errors.ts';
import { account, membership, neighbourhood } from '#db/schema.ts';
import type { NewWorker } from './form.ts';
import { hashPassword } from './passwords.server.ts';

type Input = NewWorker & { coordinator?: boolean };

/**
 * Makes the account of a worker (or coordinator) with the desks it runs.
 *
 * @throws Forbidden, Conflict('error_email_taken'), Conflict('error_neighbourhoods_missing')
 */
export const createWorker = async (ctx: Ctx, input: Input): Promise<{ id: string }> => {
  if (!canSetUp(ctx.actor)) throw new Forbidden();
  // Hashing takes long on purpose: outside the transaction.
  const passwordHash = await hashPassword(input.password);
  return atomically(ctx, async (ctx) => {
    const [made] = await ctx.db
      .insert(account)
      .values({
        id: ctx.newId(),
        name: input.name,
        email: input.email,
        passwordHash,
        coordinator: input.coordinator ?? false,
        createdAt: ctx.now,
      })
      .onConflictDoNothing()
      .returning({ id: account.id });
    if (!made) throw new Conflict('error_email_taken');
    const known = input.neighbourhoods.length
      ? await ctx.db
          .select({ id: neighbourhood.id })
          .from(neighbourhood)
          .where(inArray(neighbourhood.id, input.neighbourhoods))
      : [];
    if (known.length !== new Set(input.neighbourhoods).size)
      throw new Conflict('error_neighbourhoods_missing');
    for (const { id } of known)
      await ctx.db
        .insert(membership)
        .values({ accountId: made.id, neighbourhoodId: id, createdAt: ctx.now });
    await recordAct(ctx, {
      neighbourhoodId: null,
      act: 'account.created',
      target: { type: 'account', id: made.id },
    });
    return made;
  });
};
