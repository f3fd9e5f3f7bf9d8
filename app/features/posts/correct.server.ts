import { bumpRevision } from '#app/features/neighbourhoods/bump-revision.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import { accountOf, type Ctx } from '#app/lib/ctx.ts';
import { Conflict, Forbidden } from '#app/lib/errors.ts';
import type { Publication } from './form.ts';
import { canCorrect, canReview } from './policy.ts';
import { findPost, type Post } from './queries.server.ts';
import { searchTextOf } from './search-text.ts';
import { changeRow, expectVersion, keepWording } from './settle.server.ts';

/** Writes a correction where there is one; the author's words stay. Joins the caller's transaction. */
export const correctWording = async (
  ctx: Ctx,
  found: Post,
  words: { title: string; text: string },
): Promise<Post> => {
  if (found.title === words.title && found.text === words.text) return found;
  const { title, text } = words;
  const after = await changeRow(ctx, found, {
    title,
    text,
    searchText: searchTextOf({ ...found, title, text }),
  });
  await keepWording(ctx, found.id, words, accountOf(ctx.actor));
  await recordAct(ctx, {
    neighbourhoodId: found.neighbourhoodId,
    act: 'post.corrected',
    target: { type: 'post', id: found.id },
  });
  return after;
};

/**
 * The worker corrects the spelling of a post, before or after publication. Both texts are kept.
 *
 * @throws NotFound, Forbidden, Conflict('error_already_decided'), Conflict('error_changed_meanwhile')
 */
export const correctPost = (ctx: Ctx, id: string, input: Publication): Promise<Post> =>
  atomically(ctx, async (ctx) => {
    const found = await findPost(ctx, id);
    if (!canReview(ctx.actor, found)) throw new Forbidden();
    if (!canCorrect(ctx.actor, found)) throw new Conflict('error_already_decided');
    expectVersion(found, input.version);
    const after = await correctWording(ctx, found, input);
    if (found.status === 'published') await bumpRevision(ctx, found.neighbourhoodId);
    return after;
  });
