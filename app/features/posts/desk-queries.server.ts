import { and, asc, count, eq, inArray, isNull } from 'drizzle-orm';
import { type Ctx, worksIn } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { account, auditLog, person, post } from '#db/schema.ts';
import type { PostStatus } from '#db/vocabulary.ts';
import { findPost, type Post } from './queries.server.ts';

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

/** How many posts wait for the worker. @throws NotFound elsewhere */
export const countToRead = async (ctx: Ctx, neighbourhoodId: string): Promise<number> => {
  if (!worksIn(ctx.actor, neighbourhoodId)) throw new NotFound();
  const [counted] = await ctx.db
    .select({ many: count() })
    .from(post)
    .where(and(eq(post.neighbourhoodId, neighbourhoodId), eq(post.status, 'submitted')));
  return counted?.many ?? 0;
};

/** One post at the desk, with its author. @throws NotFound */
export const findDeskPost = async (ctx: Ctx, id: string): Promise<DeskPost> => {
  const found = await findPost(ctx, id);
  if (!worksIn(ctx.actor, found.neighbourhoodId)) throw new NotFound();
  const [author] = await ctx.db.select().from(person).where(eq(person.id, found.authorId));
  if (!author) throw new NotFound();
  return { ...found, author };
};

/** The same, under its own neighbourhood's address. @throws NotFound */
export const findHoodPost = async (
  ctx: Ctx,
  neighbourhoodId: string,
  id: string,
): Promise<DeskPost> => {
  const found = await findDeskPost(ctx, id);
  if (found.neighbourhoodId !== neighbourhoodId) throw new NotFound();
  return found;
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

/** Who of the desk took which of these posts away, by name and by the log; none where the author did. */
export const listTakers = async (ctx: Ctx, ids: string[]): Promise<Map<string, string>> => {
  const rows = await ctx.db
    .select({ postId: auditLog.targetId, name: account.name })
    .from(auditLog)
    .innerJoin(account, eq(account.id, auditLog.accountId))
    .where(
      and(
        eq(auditLog.targetType, 'post'),
        inArray(auditLog.targetId, ids),
        eq(auditLog.act, 'post.withdrawn'),
        isNull(account.personId),
      ),
    );
  return new Map(rows.map(({ postId, name }) => [postId, name]));
};
