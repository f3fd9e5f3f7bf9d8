import { desc, eq } from 'drizzle-orm';
import type { Ctx } from '#app/lib/ctx.ts';
import { account, consent, contactLog } from '#db/schema.ts';
import { findPerson } from './queries.server.ts';

const MOST = 50;

/** Every try to reach somebody, newest first. @throws NotFound */
export const listContacts = async (ctx: Ctx, neighbourhoodId: string, personId: string) => {
  await findPerson(ctx, neighbourhoodId, personId);
  return ctx.db
    .select({
      id: contactLog.id,
      outcome: contactLog.outcome,
      note: contactLog.note,
      at: contactLog.at,
      by: account.name,
    })
    .from(contactLog)
    .leftJoin(account, eq(account.id, contactLog.by))
    .where(eq(contactLog.personId, personId))
    .orderBy(desc(contactLog.at), desc(contactLog.id))
    .limit(MOST);
};

/** All somebody agreed to: the sentence, how, when, by whom it was taken. Newest first. @throws NotFound */
export const listConsents = async (ctx: Ctx, neighbourhoodId: string, personId: string) => {
  await findPerson(ctx, neighbourhoodId, personId);
  return ctx.db
    .select({
      id: consent.id,
      wording: consent.wording,
      language: consent.language,
      route: consent.route,
      givenAt: consent.givenAt,
      withdrawnAt: consent.withdrawnAt,
      by: account.name,
    })
    .from(consent)
    .leftJoin(account, eq(account.id, consent.takenBy))
    .where(eq(consent.personId, personId))
    .orderBy(desc(consent.givenAt), desc(consent.id))
    .limit(MOST);
};
