import { bumpRevision } from '#app/features/neighbourhoods/bump-revision.server.ts';
import { standingConsents, withdrawConsents } from '#app/features/people/consents.server.ts';
import { keepTakeBack } from '#app/features/people/take-backs.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict } from '#app/lib/errors.ts';
import type { OwnScope } from './form.ts';
import { canWithdraw } from './policy.ts';
import { findPost, type Post } from './queries.server.ts';

const ACTS = { sheet: 'post.sheetWithdrawn', name: 'post.nameWithdrawn' } as const;

/**
 * The author, or the desk on the author's word, takes back what was agreed to beside the site: not on the
 * next sheet any more, or no first name with it from now on. Twice is once.
 *
 * @throws NotFound, Conflict('error_closed') where the post is closed: all has ended with it.
 */
export const withdrawConsent = (ctx: Ctx, postId: string, scope: OwnScope): Promise<Post> =>
  atomically(ctx, async (ctx) => {
    const found = await findPost(ctx, postId);
    if (!canWithdraw(ctx.actor, found)) throw new Conflict('error_closed');
    if (!(await standingConsents(ctx, postId))[scope]) return found;
    await withdrawConsents(ctx, postId, [scope]);
    const { neighbourhoodId, authorId: personId } = found;
    await bumpRevision(ctx, neighbourhoodId);
    await recordAct(ctx, {
      neighbourhoodId,
      act: ACTS[scope],
      target: { type: 'post', id: postId },
    });
    await keepTakeBack(ctx, { neighbourhoodId, personId, postId, scope });
    return found;
  });
