import { atomically } from '#app/lib/atomically.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict, Forbidden } from '#app/lib/errors.ts';
import { tellOf } from './news.server.ts';
import { canAsk, canKeep } from './policy.ts';
import { findIntroduction, type Introduction } from './queries.server.ts';
import { changeIntroduction, expectVersion, postOf } from './settle.server.ts';

/**
 * Asks both, each on their own channel: who is not written to is on the call list.
 * @throws NotFound, Forbidden, Conflict('error_changed_meanwhile'), Conflict('error_post_just_closed')
 */
export const askBoth = (
  ctx: Ctx,
  id: string,
  { version }: { version: number },
): Promise<Introduction> =>
  atomically(ctx, async (ctx) => {
    const found = await findIntroduction(ctx, id);
    if (!canKeep(ctx.actor, found)) throw new Forbidden();
    expectVersion(found, version);
    if (!canAsk(ctx.actor, found)) throw new Conflict('error_changed_meanwhile');
    const of = await postOf(ctx, found.postId);
    if (of.status !== 'published') throw new Conflict('error_post_just_closed');
    const after = await changeIntroduction(ctx, found, { state: 'asked' }, { step: 'asked' });
    await tellOf(ctx, after, 'introduction_ask', [after.authorId, after.otherId]);
    return after;
  });
