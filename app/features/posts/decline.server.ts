import { atomically } from '#app/lib/atomically.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import type { Post } from './queries.server.ts';
import { decideAgainst } from './settle.server.ts';

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
  atomically(ctx, (ctx) =>
    decideAgainst(ctx, id, input, {
      decision: 'declined',
      act: 'post.declined',
      changes: { status: 'declined', closedAt: ctx.now },
    }),
  );
