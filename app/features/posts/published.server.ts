import { and, asc, desc, eq, isNotNull, isNull, like, type SQL } from 'drizzle-orm';
import type { MeetingPlace } from '#app/features/places/facts.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { fold } from '#app/lib/text.ts';
import { consent, person, place, post } from '#db/schema.ts';
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
> & { firstName: string | null; place: MeetingPlace | null };

export const publicColumns = {
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

/** Where it is held, while that place is in use. */
export const placeColumns = {
  name: place.name,
  address: place.address,
  bench: place.bench,
  toilet: place.toilet,
  stepFree: place.stepFree,
};

const publicPosts = (ctx: Ctx) =>
  ctx.db
    .select({ ...publicColumns, place: placeColumns })
    .from(post)
    .leftJoin(
      consent,
      and(eq(consent.postId, post.id), eq(consent.scope, 'name'), isNull(consent.withdrawnAt)),
    )
    .leftJoin(person, and(eq(person.id, post.authorId), eq(person.id, consent.personId)))
    .leftJoin(place, and(eq(place.id, post.placeId), isNull(place.closedAt)));

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
 * The post to which a number on paper leads, be it on a sheet or written on a slip: of those that were ever
 * public the one that is not closed, else the last that closed; `null` where there was none. A post that nobody
 * has read yet is on no paper, whatever its number.
 */
export const findNumbered = async (
  ctx: Ctx,
  neighbourhoodId: string,
  code: string,
): Promise<Post | null> => {
  const found = await ctx.db
    .select()
    .from(post)
    .where(
      and(
        eq(post.neighbourhoodId, neighbourhoodId),
        eq(post.code, code),
        isNotNull(post.publishedAt),
      ),
    )
    .orderBy(desc(post.closedAt));
  return found.find(({ closedAt }) => closedAt === null) ?? found[0] ?? null;
};

/**
 * What everyone may know of the post that a number leads to: published, or gone, be it for a while (then only its
 * kind and category are told, for what is like it). @throws NotFound where no such post was ever public.
 */
export const findByCode = async (
  ctx: Ctx,
  neighbourhoodId: string,
  code: string,
): Promise<{ post: PublicPost } | { gone: { kind: Kind; category: Category } }> => {
  const found = await findNumbered(ctx, neighbourhoodId, code);
  if (!found) throw new NotFound();
  const { id, kind, category } = found;
  const [open] = await publicPosts(ctx).where(and(eq(post.id, id), eq(post.status, 'published')));
  // Written anew by its author, it is read again first, and the sheets with its number still hang.
  return open ? { post: open } : { gone: { kind, category } };
};
