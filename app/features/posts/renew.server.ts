import { bumpRevision } from '#app/features/neighbourhoods/bump-revision.server.ts';
import { findNeighbourhoodById } from '#app/features/neighbourhoods/queries.server.ts';
import { settleReasons } from '#app/features/people/open-call.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict } from '#app/lib/errors.ts';
import { expiryOf } from './life.ts';
import { canRenew } from './policy.ts';
import { findPost, type Post } from './queries.server.ts';
import { changeRow, expectVersion } from './settle.server.ts';

/**
 * Four more weeks, for the author or the desk on the author's word. A post for one date cannot live
 * past it.
 *
 * @throws NotFound, Conflict('error_closed'), Conflict('error_changed_meanwhile')
 */
export const renewPost = (ctx: Ctx, id: string, input: { version: number }): Promise<Post> =>
  atomically(ctx, async (ctx) => {
    const found = await findPost(ctx, id);
    if (!canRenew(ctx.actor, found)) throw new Conflict('error_closed');
    expectVersion(found, input.version);
    const { timeZone } = await findNeighbourhoodById(ctx, found.neighbourhoodId);
    const after = await changeRow(ctx, found, { expiresAt: expiryOf(found, ctx.now, timeZone) });
    await bumpRevision(ctx, found.neighbourhoodId);
    await recordAct(ctx, {
      neighbourhoodId: found.neighbourhoodId,
      act: 'post.renewed',
      target: { type: 'post', id },
    });
    await settleReasons(ctx, id, 'expiry');
    return after;
  });
