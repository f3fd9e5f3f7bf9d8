import { and, asc, eq, inArray } from 'drizzle-orm';
import { type Ctx, worksIn } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { post } from '#db/schema.ts';

/** What neighbours are, or may be, told to come to a place for; those are in the way of closing it. @throws NotFound */
export const listMomentsAt = async (ctx: Ctx, neighbourhoodId: string, placeId: string) => {
  if (!worksIn(ctx.actor, neighbourhoodId)) throw new NotFound();
  return ctx.db
    .select({ id: post.id, title: post.title, language: post.language })
    .from(post)
    .where(
      and(
        eq(post.neighbourhoodId, neighbourhoodId),
        eq(post.placeId, placeId),
        inArray(post.status, ['submitted', 'change_asked', 'published']),
      ),
    )
    .orderBy(asc(post.submittedAt), asc(post.id));
};
