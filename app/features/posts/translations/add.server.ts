import { and, eq, isNull } from 'drizzle-orm';
import { bumpRevision } from '#app/features/neighbourhoods/bump-revision.server.ts';
import { findNeighbourhoodById } from '#app/features/neighbourhoods/queries.server.ts';
import { canReview, canTranslate } from '#app/features/posts/policy.ts';
import { findPost } from '#app/features/posts/queries.server.ts';
import { expectVersion } from '#app/features/posts/settle.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import { accountOf, type Ctx } from '#app/lib/ctx.ts';
import { Conflict, Forbidden } from '#app/lib/errors.ts';
import { translation } from '#db/schema.ts';
import type { NewTranslation } from './form.ts';

export type Translation = typeof translation.$inferSelect;

/**
 * The desk puts a human's version of a post's words beside them, in another language of the neighbourhood.
 * One stands in each language: a new one ends the one it was written over.
 *
 * @throws NotFound, Forbidden, Conflict('error_closed'), Conflict('error_changed_meanwhile'),
 * Conflict('error_translation_language') where the neighbourhood does not read that language, or the
 * post is in it.
 */
export const addTranslation = (
  ctx: Ctx,
  postId: string,
  input: NewTranslation,
): Promise<Translation> =>
  atomically(ctx, async (ctx) => {
    const found = await findPost(ctx, postId);
    if (!canReview(ctx.actor, found)) throw new Forbidden();
    if (!canTranslate(ctx.actor, found)) throw new Conflict('error_closed');
    expectVersion(found, input.version);
    const { language, title, text, translator } = input;
    const hood = await findNeighbourhoodById(ctx, found.neighbourhoodId);
    if (language === found.language || !hood.languages.includes(language))
      throw new Conflict('error_translation_language');
    const [ended] = await ctx.db
      .update(translation)
      .set({ endedAt: ctx.now })
      .where(
        and(
          eq(translation.postId, postId),
          eq(translation.language, language),
          isNull(translation.endedAt),
        ),
      )
      .returning();
    if ((ended?.id ?? '') !== input.replaces) throw new Conflict('error_changed_meanwhile');
    const [added] = await ctx.db
      .insert(translation)
      .values({
        id: ctx.newId(),
        postId,
        language,
        title,
        text,
        sourceTitle: found.title,
        sourceText: found.text,
        translator,
        by: accountOf(ctx.actor),
        at: ctx.now,
      })
      .onConflictDoNothing()
      .returning();
    if (!added) throw new Conflict('error_changed_meanwhile');
    if (found.status === 'published') await bumpRevision(ctx, found.neighbourhoodId);
    await recordAct(ctx, {
      neighbourhoodId: found.neighbourhoodId,
      act: 'post.translated',
      target: { type: 'post', id: postId },
    });
    return added;
  });
