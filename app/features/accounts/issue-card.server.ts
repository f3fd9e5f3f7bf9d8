import { and, eq, isNull } from 'drizzle-orm';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import { accountOf, type Ctx, worksIn } from '#app/lib/ctx.ts';
import { Forbidden, NotFound } from '#app/lib/errors.ts';
import { account, loginCard, person } from '#db/schema.ts';
import { hashToken } from './token.server.ts';

/**
 * Makes a neighbour's sign-in card; an older one of theirs stops working. Gives the token that goes
 * into the card's QR: it is not stored and cannot be shown again.
 *
 * @throws NotFound for a person of another neighbourhood, Forbidden for anyone but a worker.
 */
export const issueCard = (ctx: Ctx, personId: string): Promise<string> =>
  atomically(ctx, async (ctx) => {
    const [found] = await ctx.db.select().from(person).where(eq(person.id, personId));
    if (ctx.actor.type !== 'worker' && ctx.actor.type !== 'system') throw new Forbidden();
    if (!found || !worksIn(ctx.actor, found.neighbourhoodId)) throw new NotFound();
    await ctx.db
      .insert(account)
      .values({ id: ctx.newId(), name: found.firstName, personId, createdAt: ctx.now })
      .onConflictDoNothing();
    const [holder] = await ctx.db
      .select({ id: account.id })
      .from(account)
      .where(eq(account.personId, personId));
    if (!holder) throw new NotFound();
    await ctx.db
      .update(loginCard)
      .set({ revokedAt: ctx.now })
      .where(and(eq(loginCard.accountId, holder.id), isNull(loginCard.revokedAt)));
    const token = ctx.newToken();
    await ctx.db.insert(loginCard).values({
      id: ctx.newId(),
      accountId: holder.id,
      tokenHash: hashToken(token),
      issuedBy: accountOf(ctx.actor),
      createdAt: ctx.now,
    });
    await recordAct(ctx, {
      neighbourhoodId: found.neighbourhoodId,
      act: 'card.issued',
      target: { type: 'person', id: personId },
    });
    return token;
  });

/** The account and first name a card signs in. @throws NotFound for an unknown or revoked card. */
export const findCardHolder = async (ctx: Ctx, token: string) => {
  const [holder] = await ctx.db
    .select({ accountId: account.id, name: account.name })
    .from(loginCard)
    .innerJoin(account, eq(account.id, loginCard.accountId))
    .where(and(eq(loginCard.tokenHash, hashToken(token)), isNull(loginCard.revokedAt)));
  if (!holder) throw new NotFound();
  return holder;
};
