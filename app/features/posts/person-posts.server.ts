import { and, desc, eq } from 'drizzle-orm';
import { type Ctx, worksIn } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { post } from '#db/schema.ts';
import type { Post } from './queries.server.ts';

/** Somebody's posts, newest first, for the desk. @throws NotFound for anyone else */
export const listPersonPosts = async (
  ctx: Ctx,
  neighbourhoodId: string,
  personId: string,
): Promise<Post[]> => {
  if (!worksIn(ctx.actor, neighbourhoodId)) throw new NotFound();
  return ctx.db
    .select()
    .from(post)
    .where(and(eq(post.authorId, personId), eq(post.neighbourhoodId, neighbourhoodId)))
    .orderBy(desc(post.submittedAt));
};
