import { eq } from 'drizzle-orm';
import type { Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { neighbourhood, outbox, person } from '#db/schema.ts';
import type { CallKind, Locale } from '#db/vocabulary.ts';
import { localeOf } from './locale.ts';
import { openCall } from './open-call.server.ts';

type News = {
  kind: CallKind;
  /** The post, response or introduction it is about. */
  targetId: string;
  /** Subject and body of the message, in the language asked for. */
  write: (locale: Locale) => { subject: string; body: string };
};

/**
 * Lets a person know something on their own channel: a message where they chose e-mail and did not stop it,
 * else a call. What is not sent is on the call list, so nobody gets an empty promise. Joins the caller's
 * transaction; a job sends what is in the outbox.
 */
export const tell = async (ctx: Ctx, personId: string, news: News): Promise<'message' | 'call'> => {
  const [found] = await ctx.db
    .select({ person, languages: neighbourhood.languages })
    .from(person)
    .innerJoin(neighbourhood, eq(neighbourhood.id, person.neighbourhoodId))
    .where(eq(person.id, personId));
  if (!found) throw new NotFound();
  const { person: who, languages } = found;
  if (who.channel !== 'email' || !who.email || who.emailStoppedAt) {
    await openCall(ctx, personId, news);
    return 'call';
  }
  const language = localeOf(who, { languages });
  await ctx.db.insert(outbox).values({
    id: ctx.newId(),
    neighbourhoodId: who.neighbourhoodId,
    personId,
    kind: news.kind,
    targetId: news.targetId,
    ...news.write(language),
    language,
    nextAt: ctx.now,
    createdAt: ctx.now,
  });
  return 'message';
};
