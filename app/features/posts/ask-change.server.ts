import { atomically } from '#app/lib/atomically.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import type { Post } from './queries.server.ts';
import { decideAgainst } from './settle.server.ts';

/**
 * The worker asks the author to change something; the reason reaches the author on their own channel.
 *
 * @throws NotFound, Forbidden, Conflict('error_already_decided'), Conflict('error_changed_meanwhile')
 */
export const askChange = (
  ctx: Ctx,
  id: string,
  input: { reason: string; version: number },
): Promise<Post> =>
  atomically(ctx, (ctx) =>
    decideAgainst(ctx, id, input, {
      decision: 'change_asked',
      act: 'post.changeAsked',
      changes: { status: 'change_asked' },
    }),
  );
