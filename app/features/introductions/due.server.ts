import { and, asc, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { findNeighbourhoodById } from '#app/features/neighbourhoods/queries.server.ts';
import { type Ctx, worksIn } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { dayIn } from '#app/lib/time.ts';
import { introduction, person, post } from '#db/schema.ts';
import type { IntroductionState, Language } from '#db/vocabulary.ts';
import type { Introduction } from './queries.server.ts';

/** What is next: ask both, hear a yes by phone, settle a time, meet, ask how it went; or nothing. */
export type Next = 'ask' | 'call' | 'appointment' | 'meet' | 'aftercare' | null;

/** Pure: what is next on that day. */
export const nextOf = (one: Pick<Introduction, 'state' | 'aftercareOn'>, today: string): Next => {
  if (one.state === 'proposed') return 'ask';
  if (one.state === 'asked') return 'call';
  if (one.state !== 'shared' && one.state !== 'appointed') return null;
  if (one.aftercareOn && one.aftercareOn <= today) return 'aftercare';
  return one.state === 'shared' ? 'appointment' : 'meet';
};

export type IntroductionLine = {
  id: string;
  state: IntroductionState;
  authorName: string;
  otherName: string;
  title: string;
  language: Language;
  next: Next;
  since: Date;
  meetDate: string | null;
  meetTime: string | null;
};

/** A neighbourhood's introductions, open ones by age or the last ended. @throws NotFound */
export const listIntroductions = async (
  ctx: Ctx,
  neighbourhoodId: string,
  which: 'open' | 'ended' = 'open',
): Promise<IntroductionLine[]> => {
  if (!worksIn(ctx.actor, neighbourhoodId)) throw new NotFound();
  const { timeZone } = await findNeighbourhoodById(ctx, neighbourhoodId);
  const today = dayIn(ctx.now, timeZone);
  const ended = which === 'ended';
  const rows = await ctx.db
    .select({
      intro: introduction,
      title: post.title,
      language: post.language,
      name: person.firstName,
    })
    .from(introduction)
    .innerJoin(post, eq(post.id, introduction.postId))
    .innerJoin(person, eq(person.id, introduction.authorId))
    .where(
      and(
        eq(introduction.neighbourhoodId, neighbourhoodId),
        ended ? isNotNull(introduction.closedAt) : isNull(introduction.closedAt),
      ),
    )
    .orderBy(
      ended ? desc(introduction.closedAt) : asc(introduction.createdAt),
      asc(introduction.id),
    )
    .limit(ended ? 50 : 500);
  if (rows.length === 0) return [];
  const others = await ctx.db
    .select({ id: person.id, firstName: person.firstName })
    .from(person)
    .where(
      inArray(
        person.id,
        rows.map(({ intro }) => intro.otherId),
      ),
    );
  const nameOf = new Map(others.map(({ id, firstName }) => [id, firstName]));
  return rows.map(({ intro, title, language, name }) => ({
    id: intro.id,
    state: intro.state,
    authorName: name,
    otherName: nameOf.get(intro.otherId) ?? '',
    title,
    language,
    next: nextOf(intro, today),
    since: intro.sharedAt ?? intro.createdAt,
    meetDate: intro.meetDate,
    meetTime: intro.meetTime,
  }));
};

/** Introductions in which the worker has something to do today, oldest first. @throws NotFound */
export const listIntroductionsDue = async (ctx: Ctx, neighbourhoodId: string) => {
  const open = await listIntroductions(ctx, neighbourhoodId);
  return open.flatMap((one) =>
    one.next === null || one.next === 'meet' ? [] : [{ ...one, next: one.next }],
  );
};
