import { asc, desc, eq } from 'drizzle-orm';
import type { Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { account, post, review, wording } from '#db/schema.ts';
import { canSee } from './policy.ts';

export type Post = typeof post.$inferSelect;

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
