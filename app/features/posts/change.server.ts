import { bumpRevision } from '#app/features/neighbourhoods/bump-revision.server.ts';
import { findNeighbourhoodById } from '#app/features/neighbourhoods/queries.server.ts';
import { settleReasons } from '#app/features/people/open-call.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict } from '#app/lib/errors.ts';
import type { Change } from './form.ts';
import { expectDate } from './life.ts';
import { canChange } from './policy.ts';
import { findPost, type Post } from './queries.server.ts';
import { searchTextOf } from './search-text.ts';
import { changeRow, expectVersion, keepWording } from './settle.server.ts';
import { placeFor } from './where.server.ts';

/**
 * The author writes the post anew. It goes back to review: what was on the page leaves it until the
 * worker has read the new words (where the neighbourhood publishes unread, it stays).
 *
 * @throws NotFound, Conflict('error_closed'), Conflict('error_changed_meanwhile'),
 * Conflict('error_date_past'), Conflict('error_date_far'), Conflict('error_place_gone')
 */
export const changePost = (ctx: Ctx, id: string, input: Change): Promise<Post> =>
  atomically(ctx, async (ctx) => {
    const found = await findPost(ctx, id);
    if (!canChange(ctx.actor, found)) throw new Conflict('error_closed');
    expectVersion(found, input.version);
    const hood = await findNeighbourhoodById(ctx, found.neighbourhoodId);
    expectDate(input, ctx.now, hood.timeZone);
    const { title, text, language, whenDay, whenDate, whenTime, whenPart } = input;
    const words = { title, text, language, whenDay, whenDate, whenTime, whenPart };
    const staysPublic = found.status === 'published' && hood.reviewMode === 'none';
    const after = await changeRow(ctx, found, {
      ...words,
      placeId: await placeFor(ctx, found, input.placeId),
      status: staysPublic ? 'published' : 'submitted',
      submittedAt: ctx.now,
      searchText: searchTextOf({ ...found, title, text }),
    });
    if (found.title !== title || found.text !== text) await keepWording(ctx, id, words, null);
    if (found.status === 'published') await bumpRevision(ctx, found.neighbourhoodId);
    await recordAct(ctx, {
      neighbourhoodId: found.neighbourhoodId,
      act: 'post.changed',
      target: { type: 'post', id },
    });
    await settleReasons(ctx, id, 'change_asked');
    return after;
  });
