import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { type Ctx, worksIn } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { introduction, person, post, response } from '#db/schema.ts';
import type { ResponseEnd } from '#db/vocabulary.ts';
import { canSeeResponse, isOpen } from './policy.ts';
import type { Introduction } from './queries.server.ts';

export type Response = typeof response.$inferSelect;

/** A response as its giver or the desk sees it. @throws NotFound for anyone else. */
export const findResponse = async (ctx: Ctx, id: string): Promise<Response> => {
  const [found] = await ctx.db.select().from(response).where(eq(response.id, id));
  if (!found || !canSeeResponse(ctx.actor, found)) throw new NotFound();
  return found;
};

/** The id of the response that a private link opens. @throws NotFound */
export const findResponseByLink = async (ctx: Ctx, linkHash: string): Promise<string> => {
  const [found] = await ctx.db
    .select({ id: response.id })
    .from(response)
    .where(eq(response.linkHash, linkHash));
  if (!found) throw new NotFound();
  return found.id;
};

/** The newest introduction a response led to; none while it waits. */
export const introductionOf = async (ctx: Ctx, one: Response): Promise<Introduction | null> => {
  const rows = await ctx.db
    .select()
    .from(introduction)
    .where(eq(introduction.responseId, one.id))
    .orderBy(asc(introduction.createdAt));
  return rows.at(-1) ?? null;
};

/** How a response ended, if it did: one whose post is gone is closed, whether or not the job came by. */
export const endOf = async (ctx: Ctx, one: Response): Promise<ResponseEnd | null> => {
  if (one.closeReason) return one.closeReason;
  const [of] = await ctx.db
    .select({ status: post.status })
    .from(post)
    .where(eq(post.id, one.postId));
  return of && ['closed', 'declined'].includes(of.status) ? 'post_closed' : null;
};

/** How many introductions of a post are under way: whoever waits comes after them. */
export const countUnderWay = async (ctx: Ctx, postId: string): Promise<number> => {
  const busy = await ctx.db
    .select({ state: introduction.state })
    .from(introduction)
    .where(and(eq(introduction.postId, postId), isNull(introduction.closedAt)));
  return busy.filter(isOpen).length;
};

/** Place in the row of a waiting response: whoever is being introduced, and whoever came before. */
export const placeOf = async (ctx: Ctx, one: Response): Promise<number> => {
  const waiting = await ctx.db
    .select({ id: response.id })
    .from(response)
    .where(and(eq(response.postId, one.postId), isNull(response.closedAt)))
    .orderBy(asc(response.at), asc(response.id));
  const before = await countUnderWay(ctx, one.postId);
  return before + waiting.findIndex(({ id }) => id === one.id) + 1;
};

/** A post's responses at its desk, in order, closed ones too. @throws NotFound */
export const listResponses = async (ctx: Ctx, neighbourhoodId: string, postId: string) => {
  if (!worksIn(ctx.actor, neighbourhoodId)) throw new NotFound();
  const rows = await ctx.db
    .select({ response, person })
    .from(response)
    .innerJoin(person, eq(person.id, response.personId))
    .where(and(eq(response.postId, postId), eq(response.neighbourhoodId, neighbourhoodId)))
    .orderBy(asc(response.at), asc(response.id));
  return rows;
};

/** All responses of a neighbourhood that wait for the worker, oldest first. @throws NotFound */
export const listWaitingResponses = async (ctx: Ctx, neighbourhoodId: string) => {
  if (!worksIn(ctx.actor, neighbourhoodId)) throw new NotFound();
  const rows = await ctx.db
    .select({
      id: response.id,
      postId: response.postId,
      at: response.at,
      firstName: person.firstName,
      title: post.title,
    })
    .from(response)
    .innerJoin(person, eq(person.id, response.personId))
    .innerJoin(post, eq(post.id, response.postId))
    .where(
      and(
        eq(response.neighbourhoodId, neighbourhoodId),
        isNull(response.closedAt),
        inArray(post.status, ['published']),
      ),
    )
    .orderBy(asc(response.at), asc(response.id));
  return rows;
};

export const countWaitingResponses = async (ctx: Ctx, neighbourhoodId: string): Promise<number> =>
  (await listWaitingResponses(ctx, neighbourhoodId)).length;
