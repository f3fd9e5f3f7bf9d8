import { and, desc, eq, isNull, ne } from 'drizzle-orm';
import { findNeighbourhoodById } from '#app/features/neighbourhoods/queries.server.ts';
import { type Ctx, worksIn } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { dayIn } from '#app/lib/time.ts';
import { introduction, person, post } from '#db/schema.ts';
import { type Why, whyFits } from './suggest.ts';

export type Suggestion = {
  personId: string;
  firstName: string;
  postId: string;
  title: string;
  language: string;
  why: Why[];
};

const MOST = 5;

/**
 * Neighbours whose own post fits this one, with why in words: what they wrote counts, and nothing else.
 * Not those whom it is introduced to already, nor those who rest. @throws NotFound but for its desk
 */
export const suggestFor = async (ctx: Ctx, postId: string): Promise<Suggestion[]> => {
  const [found] = await ctx.db
    .select({ post, author: person })
    .from(post)
    .innerJoin(person, eq(person.id, post.authorId))
    .where(eq(post.id, postId));
  if (!found || !worksIn(ctx.actor, found.post.neighbourhoodId)) throw new NotFound();
  if (found.post.status !== 'published') return [];
  const { timeZone } = await findNeighbourhoodById(ctx, found.post.neighbourhoodId);
  const today = dayIn(ctx.now, timeZone);
  const busy = await ctx.db
    .select({ otherId: introduction.otherId })
    .from(introduction)
    .where(and(eq(introduction.postId, postId), isNull(introduction.closedAt)));
  const known = new Set(busy.map(({ otherId }) => otherId));
  const rows = await ctx.db
    .select({ post, author: person })
    .from(post)
    .innerJoin(person, eq(person.id, post.authorId))
    .where(
      and(
        eq(post.neighbourhoodId, found.post.neighbourhoodId),
        eq(post.status, 'published'),
        ne(post.authorId, found.post.authorId),
        isNull(person.mergedInto),
      ),
    )
    .orderBy(desc(post.publishedAt), desc(post.id))
    .limit(1000);
  const wish = { ...found.post, languages: found.author.languages };
  const suggested: Suggestion[] = [];
  for (const { post: one, author } of rows) {
    if (known.has(author.id) || (author.pausedUntil && author.pausedUntil >= today)) continue;
    const why = whyFits(wish, { ...one, languages: author.languages });
    if (!why) continue;
    known.add(author.id);
    suggested.push({
      personId: author.id,
      firstName: author.firstName,
      postId: one.id,
      title: one.title,
      language: one.language,
      why,
    });
    if (suggested.length === MOST) break;
  }
  return suggested;
};
