import { and, desc, eq } from 'drizzle-orm';
import { type Ctx, worksIn } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { account, auditLog, person, place, post } from '#db/schema.ts';

export const ACTS_PER_PAGE = 100;

/**
 * The log of a neighbourhood, newest first: who did what, to which post, person or place, and why. `page`
 * counts from 1; `more` tells whether there are older ones.
 *
 * @throws NotFound for anyone but its desk.
 */
export const listActs = async (ctx: Ctx, neighbourhoodId: string, page = 1) => {
  if (!worksIn(ctx.actor, neighbourhoodId)) throw new NotFound();
  const rows = await ctx.db
    .select({
      id: auditLog.id,
      act: auditLog.act,
      reason: auditLog.reason,
      at: auditLog.at,
      by: account.name,
      targetType: auditLog.targetType,
      targetId: auditLog.targetId,
      title: post.title,
      language: post.language,
      firstName: person.firstName,
      placeName: place.name,
    })
    .from(auditLog)
    .leftJoin(account, eq(account.id, auditLog.accountId))
    .leftJoin(post, and(eq(auditLog.targetType, 'post'), eq(post.id, auditLog.targetId)))
    .leftJoin(person, and(eq(auditLog.targetType, 'person'), eq(person.id, auditLog.targetId)))
    .leftJoin(place, and(eq(auditLog.targetType, 'place'), eq(place.id, auditLog.targetId)))
    .where(eq(auditLog.neighbourhoodId, neighbourhoodId))
    .orderBy(desc(auditLog.at), desc(auditLog.id))
    .limit(ACTS_PER_PAGE + 1)
    .offset((page - 1) * ACTS_PER_PAGE);
  return { acts: rows.slice(0, ACTS_PER_PAGE), more: rows.length > ACTS_PER_PAGE };
};
