import { and, desc, eq, gt, inArray, isNull, ne, or, type SQL } from 'drizzle-orm';
import type { Ctx } from '#app/lib/ctx.ts';
import { introduction, person, post, response } from '#db/schema.ts';
import { CATEGORIES, CATEGORY_GROUP, groupOf } from '#db/vocabulary.ts';

type Post = typeof post.$inferSelect;
type Person = typeof person.$inferSelect;

/** Somebody who might fit: by a post that stands, one they wrote before, or one they answered before. */
export type Candidate = {
  from: 'asks' | 'wrote' | 'answered';
  post: Post;
  person: Person;
  at: Date;
};

const YEAR = 365 * 24 * 60 * 60 * 1000;
/** As many of each, the newest, as are looked through. */
const MOST = 500;

/** The post that somebody is sought for, with its author; undefined where there is none. */
export const findSought = async (ctx: Ctx, postId: string) => {
  const [found] = await ctx.db
    .select({ post, author: person })
    .from(post)
    .innerJoin(person, eq(person.id, post.authorId))
    .where(eq(post.id, postId));
  return found;
};

/** The ids of its author and of all who answered it or were introduced to it, however that went. */
export const listConcerned = async (ctx: Ctx, { id, authorId }: Post): Promise<Set<string>> => {
  const introduced = await ctx.db
    .select({ id: introduction.otherId })
    .from(introduction)
    .where(eq(introduction.postId, id));
  const answered = await ctx.db
    .select({ id: response.personId })
    .from(response)
    .where(eq(response.postId, id));
  return new Set([authorId, ...[...introduced, ...answered].map((one) => one.id)]);
};

/** The same or a neighbouring category, as `whyFits` has it. */
const near = (sought: Post): SQL | undefined => {
  const group = groupOf(sought);
  const categories = CATEGORIES.filter((one) => CATEGORY_GROUP[one] === group);
  return or(
    inArray(post.category, [...categories, sought.category]),
    group === 'together' ? eq(post.kind, 'together') : undefined,
  );
};

/** Closed because its time was over, or after a meeting that both would have again. */
const endedWell = (ctx: Ctx, { neighbourhoodId }: Post): SQL | undefined =>
  or(
    eq(post.closeReason, 'expired'),
    inArray(
      post.id,
      ctx.db
        .select({ id: introduction.postId })
        .from(introduction)
        .where(
          and(
            eq(introduction.neighbourhoodId, neighbourhoodId),
            eq(introduction.state, 'happened'),
            eq(introduction.outcome, 'again'),
          ),
        ),
    ),
  );

/** Who might fit a post, of its neighbourhood, newest first of each; merged records are left out. */
export const listCandidates = async (ctx: Ctx, sought: Post): Promise<Candidate[]> => {
  const yearAgo = new Date(ctx.now.getTime() - YEAR);
  const here = and(
    eq(post.neighbourhoodId, sought.neighbourhoodId),
    ne(post.authorId, sought.authorId),
    near(sought),
    isNull(person.mergedInto),
  );
  const authors = (which: SQL | undefined) =>
    ctx.db
      .select({ post, person })
      .from(post)
      .innerJoin(person, eq(person.id, post.authorId))
      .where(and(here, which))
      .orderBy(desc(post.publishedAt), desc(post.id))
      .limit(MOST);
  const asks = await authors(eq(post.status, 'published'));
  const wrote = await authors(
    and(eq(post.status, 'closed'), gt(post.closedAt, yearAgo), endedWell(ctx, sought)),
  );
  const answered = await ctx.db
    .select({ post, person, at: response.at })
    .from(response)
    .innerJoin(post, eq(post.id, response.postId))
    .innerJoin(person, eq(person.id, response.personId))
    .where(
      and(
        eq(response.neighbourhoodId, sought.neighbourhoodId),
        ne(response.personId, sought.authorId),
        eq(post.category, sought.category),
        gt(response.at, yearAgo),
        or(isNull(response.closeReason), ne(response.closeReason, 'withdrawn')),
        isNull(person.mergedInto),
      ),
    )
    .orderBy(desc(response.at), desc(response.id))
    .limit(MOST);
  const dated = (from: 'asks' | 'wrote') => (row: { post: Post; person: Person }) => ({
    ...row,
    from,
    at: row.post.publishedAt ?? row.post.submittedAt,
  });
  return [
    ...asks.map(dated('asks')),
    ...wrote.map(dated('wrote')),
    ...answered.map((row) => ({ ...row, from: 'answered' as const })),
  ];
};
