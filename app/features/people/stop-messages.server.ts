import { and, eq, isNull } from 'drizzle-orm';
import { hashToken } from '#app/features/accounts/token.server.ts';
import { findNeighbourhoodById } from '#app/features/neighbourhoods/queries.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { outbox, person } from '#db/schema.ts';
import { giveUp } from './send-outbox.server.ts';

const findOwner = async (ctx: Ctx, token: string) => {
  const [found] = await ctx.db
    .select({ person })
    .from(outbox)
    .innerJoin(person, eq(person.id, outbox.personId))
    .where(eq(outbox.stopHash, hashToken(token)));
  if (!found) throw new NotFound();
  return found.person;
};

/** What the link in a message shows: whether it was used, and whose desk calls instead. @throws NotFound */
export const findStop = async (ctx: Ctx, token: string) => {
  const owner = await findOwner(ctx, token);
  const hood = await findNeighbourhoodById(ctx, owner.neighbourhoodId);
  return { stopped: owner.emailStoppedAt !== null, hood };
};

/**
 * Stops all messages to the one who got this link; whoever holds it may. What still waits is on the call
 * list. Done twice, it is done once. @throws NotFound
 */
export const stopMessages = (ctx: Ctx, token: string): Promise<void> =>
  atomically(ctx, async (ctx) => {
    const owner = await findOwner(ctx, token);
    if (owner.emailStoppedAt) return;
    await ctx.db.update(person).set({ emailStoppedAt: ctx.now }).where(eq(person.id, owner.id));
    const waiting = await ctx.db
      .select()
      .from(outbox)
      .where(
        and(
          eq(outbox.personId, owner.id),
          isNull(outbox.sentAt),
          isNull(outbox.failedAt),
          isNull(outbox.takenUntil),
        ),
      );
    for (const row of waiting) await giveUp(ctx, row);
  });
