import { and, asc, desc, eq, inArray, isNull, like, type SQL } from 'drizzle-orm';
import { type Ctx, worksIn } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { fold } from '#app/lib/text.ts';
import { account, auditLog, consent, person, post, review, wording } from '#db/schema.ts';
import type { Category, Kind, PostStatus } from '#db/vocabulary.ts';
import { canSee } from './policy.ts';

export type Post = typeof post.$inferSelect;

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

/** A post as its author or the desk sees it. @throws NotFound for anyone else. */
export const findPost = async (ctx: Ctx, id: string): Promise<Post> => {
  const [found] = await ctx.db.select().from(post).where(eq(post.id, id));
  if (!found || !canSee(ctx.actor, found)) throw new NotFound();
  return found;
};

/** The id of the post that a private link opens. @throws NotFound */
export const findPostByLink = async (ctx: Ctx, linkHash: string): Promise<string> => {
  const [found] = await ctx.db
    .select({ id: post.id })
    .from(post)
    .where(eq(post.linkHash, linkHash));
  if (!found) throw new NotFound();
  return found.id;
};

/** A neighbour's own posts, newest first. */
export const listOwnPosts = async (ctx: Ctx): Promise<Post[]> => {
  if (ctx.actor.type !== 'neighbour') return [];
  return ctx.db
    .select()
    .from(post)
    .where(eq(post.authorId, ctx.actor.personId))
    .orderBy(desc(post.submittedAt));
};

export type DeskPost = Post & { author: typeof person.$inferSelect };

/** The desk's posts in some states; those to read come oldest first. @throws NotFound elsewhere */
export const listDeskPosts = async (
  ctx: Ctx,
  neighbourhoodId: string,
  statuses: PostStatus[],
): Promise<DeskPost[]> => {
  if (!worksIn(ctx.actor, neighbourhoodId)) throw new NotFound();
  const rows = await ctx.db
    .select({ post, author: person })
    .from(post)
    .innerJoin(person, eq(person.id, post.authorId))
    .where(and(eq(post.neighbourhoodId, neighbourhoodId), inArray(post.status, statuses)))
    .orderBy(asc(post.submittedAt), asc(post.id));
  return rows.map((row) => ({ ...row.post, author: row.author }));
};

/** How many posts wait for the worker. */
export const countToRead = async (ctx: Ctx, neighbourhoodId: string): Promise<number> =>
  (await listDeskPosts(ctx, neighbourhoodId, ['submitted'])).length;

/** One post at the desk, with its author. @throws NotFound */
export const findDeskPost = async (ctx: Ctx, id: string): Promise<DeskPost> => {
  const found = await findPost(ctx, id);
  if (!worksIn(ctx.actor, found.neighbourhoodId)) throw new NotFound();
  const [author] = await ctx.db.select().from(person).where(eq(person.id, found.authorId));
  if (!author) throw new NotFound();
  return { ...found, author };
};

export type Wording = { title: string; text: string; correctedBy: string | null; at: Date };

/** All wordings, the author's own and the corrections, oldest first. @throws NotFound */
export const listWordings = async (ctx: Ctx, postId: string): Promise<Wording[]> => {
  await findPost(ctx, postId);
  return ctx.db
    .select({
      title: wording.title,
      text: wording.text,
      correctedBy: account.name,
      at: wording.at,
    })
    .from(wording)
    .leftJoin(account, eq(account.id, wording.correctedBy))
    .where(eq(wording.postId, postId))
    .orderBy(asc(wording.at), asc(wording.id));
};

/** The last decision on a post, whose reason its author reads. @throws NotFound */
export const findLastReview = async (ctx: Ctx, postId: string) => {
  await findPost(ctx, postId);
  const [last] = await ctx.db
    .select()
    .from(review)
    .where(eq(review.postId, postId))
    .orderBy(desc(review.at), desc(review.id))
    .limit(1);
  return last ?? null;
};

/** What happened to a post: who, when and why, oldest first. @throws NotFound */
export const listPostActs = async (ctx: Ctx, postId: string) => {
  await findDeskPost(ctx, postId);
  return ctx.db
    .select({ act: auditLog.act, reason: auditLog.reason, at: auditLog.at, by: account.name })
    .from(auditLog)
    .leftJoin(account, eq(account.id, auditLog.accountId))
    .where(and(eq(auditLog.targetType, 'post'), eq(auditLog.targetId, postId)))
    .orderBy(asc(auditLog.at), asc(auditLog.id));
};
