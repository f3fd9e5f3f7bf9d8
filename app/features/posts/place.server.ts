import { bumpRevision } from '#app/features/neighbourhoods/bump-revision.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict, Forbidden } from '#app/lib/errors.ts';
import { canCorrect, canReview } from './policy.ts';
import { findPost, type Post } from './queries.server.ts';
import { changeRow, expectVersion } from './settle.server.ts';
import { placeFor } from './where.server.ts';

/**
 * The worker writes down where something is done together, as the author said; null: somewhere else.
 *
 * @throws NotFound, Forbidden, Conflict('error_already_decided'), Conflict('error_changed_meanwhile'),
 * Conflict('error_place_not_together'), Conflict('error_place_gone')
 */
export const placePost = (
  ctx: Ctx,
  id: string,
  { placeId, version }: { placeId: string | null; version: number },
): Promise<Post> =>
  atomically(ctx, async (ctx) => {
    const found = await findPost(ctx, id);
    if (!canReview(ctx.actor, found)) throw new Forbidden();
    if (!canCorrect(ctx.actor, found)) throw new Conflict('error_already_decided');
    expectVersion(found, version);
    if (found.kind !== 'together') throw new Conflict('error_place_not_together');
    const after = await changeRow(ctx, found, { placeId: await placeFor(ctx, found, placeId) });
    if (found.status === 'published') await bumpRevision(ctx, found.neighbourhoodId);
    await recordAct(ctx, {
      neighbourhoodId: found.neighbourhoodId,
      act: 'post.placed',
      target: { type: 'post', id },
    });
    return after;
  });
