import { and, asc, eq, isNull } from 'drizzle-orm';
import { findNeighbourhoodById } from '#app/features/neighbourhoods/queries.server.ts';
import { settleReasons } from '#app/features/people/open-call.server.ts';
import { findKept } from '#app/features/people/queries.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { accountOf, type Ctx } from '#app/lib/ctx.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { introduction, response } from '#db/schema.ts';
import { tellOf } from './news.server.ts';
import { canKeep } from './policy.ts';
import type { Introduction } from './queries.server.ts';
import { findResponse } from './responses.server.ts';
import { keepStep, postOf } from './settle.server.ts';

type Pair = { postId: string; personId: string; responseId: string | null; why: string[] };

/** Makes the row of two people and a post. Joins the verb's transaction. */
const introduce = async (ctx: Ctx, pair: Pair, direct: boolean): Promise<Introduction> => {
  const of = await postOf(ctx, pair.postId);
  if (of.status !== 'published') throw new Conflict('error_post_just_closed');
  if (of.authorId === pair.personId) throw new Conflict('error_own_post');
  const hood = await findNeighbourhoodById(ctx, of.neighbourhoodId);
  const [made] = await ctx.db
    .insert(introduction)
    .values({
      id: ctx.newId(),
      neighbourhoodId: of.neighbourhoodId,
      postId: of.id,
      responseId: pair.responseId,
      authorId: of.authorId,
      otherId: pair.personId,
      mode: hood.introductionMode,
      why: pair.why,
      state: direct ? 'asked' : 'proposed',
      createdBy: ctx.actor.type === 'worker' ? accountOf(ctx.actor) : null,
      createdAt: ctx.now,
    })
    .onConflictDoNothing()
    .returning();
  if (!made) throw new Conflict('error_introduced_already');
  await keepStep(ctx, made, { step: 'proposed' });
  if (pair.responseId) {
    await ctx.db
      .update(response)
      .set({ closedAt: ctx.now, closeReason: 'introduced' })
      .where(and(eq(response.id, pair.responseId), isNull(response.closedAt)));
    await settleReasons(ctx, pair.responseId, 'response_waits');
  }
  if (direct) {
    await keepStep(ctx, made, { step: 'asked' });
    await tellOf(ctx, made, 'introduction_ask', [made.authorId, made.otherId]);
  }
  return made;
};

/**
 * The worker brings a post and a person together: somebody who answered, or of whom she thought herself.
 * @throws NotFound, Conflict('error_post_just_closed'), Conflict('error_own_post'),
 * Conflict('error_introduced_already'), Conflict('error_response_closed')
 */
export const proposeIntroduction = (
  ctx: Ctx,
  postId: string,
  who: { responseId: string } | { personId: string; why: string[] },
): Promise<Introduction> =>
  atomically(ctx, async (ctx) => {
    const of = await postOf(ctx, postId);
    if (!canKeep(ctx.actor, of)) throw new NotFound();
    if ('responseId' in who) {
      const one = await findResponse(ctx, who.responseId);
      if (one.postId !== postId) throw new NotFound();
      if (one.closedAt) throw new Conflict('error_response_closed');
      const { personId, id: responseId } = one;
      return introduce(ctx, { postId, personId, responseId, why: ['why_answered'] }, false);
    }
    const { id: personId } = await findKept(ctx, of.neighbourhoodId, who.personId);
    const [waiting] = await ctx.db
      .select({ id: response.id })
      .from(response)
      .where(
        and(
          eq(response.postId, postId),
          eq(response.personId, personId),
          isNull(response.closedAt),
        ),
      );
    return introduce(
      ctx,
      { postId, personId, responseId: waiting?.id ?? null, why: who.why },
      false,
    );
  });

/**
 * Where neighbours find each other directly: introduces the first who waits, unless the post has an
 * introduction under way. Joins the caller's transaction.
 */
export const proposeNext = async (ctx: Ctx, postId: string): Promise<Introduction | null> => {
  const of = await postOf(ctx, postId);
  const { introductionMode } = await findNeighbourhoodById(ctx, of.neighbourhoodId);
  if (introductionMode !== 'direct' || of.status !== 'published') return null;
  const [busy] = await ctx.db
    .select({ id: introduction.id })
    .from(introduction)
    .where(and(eq(introduction.postId, postId), isNull(introduction.closedAt)))
    .limit(1);
  if (busy) return null;
  const [first] = await ctx.db
    .select()
    .from(response)
    .where(and(eq(response.postId, postId), isNull(response.closedAt)))
    .orderBy(asc(response.at), asc(response.id))
    .limit(1);
  if (!first) return null;
  const { personId, id: responseId } = first;
  return introduce(ctx, { postId, personId, responseId, why: ['why_answered'] }, true);
};
