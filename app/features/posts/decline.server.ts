import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict, Forbidden } from '#app/lib/errors.ts';
import { canReview } from './policy.ts';
import { findPost, type Post } from './queries.server.ts';
import { changeRow, expectVersion, keepReview } from './settle.server.ts';

/**
 * The worker does not publish it; the author reads why. This is an end: a new post may be written.
 *
 * @throws NotFound, Forbidden, Conflict('error_already_decided'), Conflict('error_changed_meanwhile')
 */
export const declinePost = (
  ctx: Ctx,
  id: string,
  input: { reason: string; version: number },
): Promise<Post> =>
  atomically(ctx, async (ctx) => {
    const found = await findPost(ctx, id);
    if (!canReview(ctx.actor, found)) throw new Forbidden();
    if (found.status !== 'submitted') throw new Conflict('error_already_decided');
    expectVersion(found, input.version);
    const after = await changeRow(ctx, found, { status: 'declined', closedAt: ctx.now });
    await keepReview(ctx, id, 'declined', input.reason);
    await recordAct(ctx, {
      neighbourhoodId: found.neighbourhoodId,
      act: 'post.declined',
      target: { type: 'post', id },
      reason: input.reason,
    });
    return after;
  });
