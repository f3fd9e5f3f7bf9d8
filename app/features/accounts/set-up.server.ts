import { createNeighbourhood } from '#app/features/neighbourhoods/create.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { account, membership } from '#db/schema.ts';
import type { SetUp } from './form.ts';
import { hashPassword } from './passwords.server.ts';
import { isNew } from './queries.server.ts';

/**
 * The first run: coordinator, first neighbourhood and its worker. Possible once, while there is no
 * account at all; the coordinator's id comes back.
 *
 * @throws NotFound ever after.
 */
export const setUp = async (ctx: Ctx, input: SetUp): Promise<{ coordinatorId: string }> => {
  if (!(await isNew(ctx.db))) throw new NotFound();
  const [coordinatorHash, workerHash] = await Promise.all([
    hashPassword(input.coordinatorPassword),
    hashPassword(input.workerPassword),
  ]);
  return atomically(ctx, async (ctx) => {
    // Asked again inside: two first visitors may have sent the page at once.
    if (!(await isNew(ctx.db))) throw new NotFound();
    const made = await createNeighbourhood(
      { ...ctx, actor: { type: 'system' } },
      input.neighbourhood,
    );
    const coordinatorId = ctx.newId();
    const workerId = ctx.newId();
    await ctx.db.insert(account).values([
      {
        id: coordinatorId,
        name: input.coordinatorName,
        email: input.coordinatorEmail,
        passwordHash: coordinatorHash,
        coordinator: true,
        createdAt: ctx.now,
      },
      {
        id: workerId,
        name: made.workerName,
        email: input.workerEmail,
        passwordHash: workerHash,
        coordinator: false,
        createdAt: ctx.now,
      },
    ]);
    await ctx.db
      .insert(membership)
      .values({ accountId: workerId, neighbourhoodId: made.id, createdAt: ctx.now });
    return { coordinatorId };
  });
};
