import { desc, eq } from 'drizzle-orm';
import type { Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { outbox, person } from '#db/schema.ts';
import { canCall } from './call-policy.ts';

/** The last hundred messages of a neighbourhood, newest first. @throws NotFound but for its desk. */
export const listMessages = async (ctx: Ctx, neighbourhoodId: string) => {
  if (!canCall(ctx.actor, { neighbourhoodId })) throw new NotFound();
  return ctx.db
    .select({ message: outbox, firstName: person.firstName })
    .from(outbox)
    .innerJoin(person, eq(person.id, outbox.personId))
    .where(eq(outbox.neighbourhoodId, neighbourhoodId))
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(100);
};

/** What became of a message. */
export const messageState = ({
  sentAt,
  failedAt,
}: Pick<typeof outbox.$inferSelect, 'sentAt' | 'failedAt'>): 'waits' | 'sent' | 'failed' =>
  sentAt ? 'sent' : failedAt ? 'failed' : 'waits';
