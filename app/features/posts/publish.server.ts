import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict, Forbidden } from '#app/lib/errors.ts';
import { correctWording } from './correct.server.ts';
import type { Publication } from './form.ts';
import { canReview } from './policy.ts';
import { findPost, type Post } from './queries.server.ts';
import { expectVersion, goPublic } from './settle.server.ts';

/**
 * The worker read it and puts it on page and sheet, with her corrections of spelling if any.
 *
 * @throws NotFound, Forbidden, Conflict('error_already_decided'), Conflict('error_changed_meanwhile'),
 * Conflict('error_no_consent'), Conflict('error_date_past')
 */
export const publishPost = (ctx: Ctx, id: string, input: Publication): Promise<Post> =>
  atomically(ctx, async (ctx) => {
    const found = await findPost(ctx, id);
    if (!canReview(ctx.actor, found)) throw new Forbidden();
    if (found.status !== 'submitted') throw new Conflict('error_already_decided');
    expectVersion(found, input.version);
    const read = await correctWording(ctx, found, input);
    const published = await goPublic(ctx, read);
    await recordAct(ctx, {
      neighbourhoodId: found.neighbourhoodId,
      act: 'post.published',
      target: { type: 'post', id },
    });
    return published;
  });
