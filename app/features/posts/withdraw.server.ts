import { bumpRevision } from '#app/features/neighbourhoods/bump-revision.server.ts';
import { withdrawConsents } from '#app/features/people/consents.server.ts';
import { settleReasons } from '#app/features/people/open-call.server.ts';
import { keepTakeBack } from '#app/features/people/take-backs.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict } from '#app/lib/errors.ts';
import { POST_SCOPES } from '#db/vocabulary.ts';
import { canWithdraw } from './policy.ts';
import { findPost, type Post } from './queries.server.ts';
import { changeRow } from './settle.server.ts';

/**
 * The author takes the post back, or the desk does on the author's word: off the page at once, off the
 * next sheet, and what was agreed to ends.
 *
 * @throws NotFound, Conflict('error_closed') where it is closed already.
 */
export const withdrawPost = (ctx: Ctx, id: string): Promise<Post> =>
  atomically(ctx, async (ctx) => {
    const found = await findPost(ctx, id);
    if (!canWithdraw(ctx.actor, found)) throw new Conflict('error_closed');
    const after = await changeRow(ctx, found, {
      status: 'closed',
      closeReason: 'withdrawn',
      closedAt: ctx.now,
    });
    await withdrawConsents(ctx, id, [...POST_SCOPES]);
    const { neighbourhoodId, authorId: personId } = found;
    await bumpRevision(ctx, neighbourhoodId);
    await recordAct(ctx, {
      neighbourhoodId,
      act: 'post.withdrawn',
      target: { type: 'post', id },
    });
    await keepTakeBack(ctx, { neighbourhoodId, personId, postId: id, scope: 'site' });
    await settleReasons(ctx, id);
    return after;
  });
