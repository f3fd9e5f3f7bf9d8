import { bumpRevision } from '#app/features/neighbourhoods/bump-revision.server.ts';
import { giveConsent, standingConsents } from '#app/features/people/consents.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict } from '#app/lib/errors.ts';
import type { Language } from '#db/vocabulary.ts';
import type { OwnScope } from './form.ts';
import { canChange } from './policy.ts';
import { findPost, type Post } from './queries.server.ts';

const ACTS = { sheet: 'post.sheetAgreed', name: 'post.nameAgreed' } as const;

/**
 * The author agrees after all, with the sentence as it stood on the page: a row of its own, beside the one
 * that ended. Twice is once.
 *
 * @throws NotFound, Conflict('error_closed')
 */
export const giveConsentAgain = (
  ctx: Ctx,
  postId: string,
  scope: OwnScope,
  said: { wording: string; language: Language },
): Promise<Post> =>
  atomically(ctx, async (ctx) => {
    const found = await findPost(ctx, postId);
    if (!canChange(ctx.actor, found)) throw new Conflict('error_closed');
    if ((await standingConsents(ctx, postId))[scope]) return found;
    const { neighbourhoodId, authorId: personId } = found;
    await giveConsent(ctx, { personId, postId, scope, route: 'web', ...said });
    await bumpRevision(ctx, neighbourhoodId);
    await recordAct(ctx, {
      neighbourhoodId,
      act: ACTS[scope],
      target: { type: 'post', id: postId },
    });
    return found;
  });
