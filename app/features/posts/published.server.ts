import { and, asc, desc, eq, isNull, like, type SQL } from 'drizzle-orm';
import type { Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { fold } from '#app/lib/text.ts';
import { consent, person, post } from '#db/schema.ts';
import type { Category, Kind } from '#db/vocabulary.ts';
import type { Post } from './queries.server.ts';

/** What a public page may know of a post: never who wrote it, but for an agreed first name. */
export type PublicPost = Pick<
  Post,
  | 'code'
  | 'kind'
  | 'category'
  | 'title'
  | 'text'
  | 'language'
  | 'whenDay'
  | 'whenDate'
  | 'whenTime'
  | 'whenPart'
  | 'publishedAt'
> & { firstName: string | null };

const publicColumns = {
  code: post.code,
  kind: post.kind,
  category: post.category,
  title: post.title,
  text: post.text,
  language: post.language,
  whenDay: post.whenDay,
  whenDate: post.whenDate,
  whenTime: post.whenTime,
  whenPart: post.whenPart,
  publishedAt: post.publishedAt,
  // Joined only where the author's consent to the first name stands.
  firstName: person.firstName,
};

const publicPosts = (ctx: Ctx) =>
  ctx.db
    .select(publicColumns)
    .from(post)
    .leftJoin(
      consent,
      and(eq(consent.postId, post.id), eq(consent.scope, 'name'), isNull(consent.withdrawnAt)),
    )
    .leftJoin(person, and(eq(person.id, post.authorId), eq(person.id, consent.personId)));

export type Filter = { kind?: Kind; category?: Category; q?: string };

/** A neighbourhood's published posts, newest first; each word of `q` must occur, without accents. */
export const listPublished = async (
  ctx: Ctx,
  neighbourhoodId: string,
  { kind, category, q }: Filter = {},
): Promise<PublicPost[]> => {
  const conditions: (SQL | undefined)[] = [
    eq(post.neighbourhoodId, neighbourhoodId),
    eq(post.status, 'published'),
    kind && eq(post.kind, kind),
    category && eq(post.category, category),
    // Folding leaves letters, digits and single spaces: nothing that LIKE would take for a pattern.
    ...fold(q ?? '')
      .split(' ')
      .filter(Boolean)
      .slice(0, 8)
      .map((word) => like(post.searchText, `%${word}%`)),
  ];
  return publicPosts(ctx)
    .where(and(...conditions))
    .orderBy(desc(post.publishedAt), asc(post.code));
};

/**
 * The post that a number on a sheet leads to: published, or gone (then only its kind and category are
 * told, for what is like it). @throws NotFound where no such post was ever public.
 */
export const findByCode = async (
  ctx: Ctx,
  neighbourhoodId: string,
  code: string,
): Promise<{ post: PublicPost } | { gone: { kind: Kind; category: Category } }> => {
  const here = and(eq(post.neighbourhoodId, neighbourhoodId), eq(post.code, code));
  const [found] = await publicPosts(ctx).where(and(here, eq(post.status, 'published')));
  if (found) return { post: found };
  const [closed] = await ctx.db
    .select({ kind: post.kind, category: post.category, publishedAt: post.publishedAt })
    .from(post)
    .where(and(here, eq(post.status, 'closed')))
    .orderBy(desc(post.closedAt))
    .limit(1);
  if (!closed?.publishedAt) throw new NotFound();
  return { gone: { kind: closed.kind, category: closed.category } };
};
