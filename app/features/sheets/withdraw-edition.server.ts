import { asc, eq } from 'drizzle-orm';
import { bumpRevision } from '#app/features/neighbourhoods/bump-revision.server.ts';
import { findNeighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import { accountOf, type Ctx, worksIn } from '#app/lib/ctx.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { dayIn } from '#app/lib/time.ts';
import { edition, editionPost } from '#db/schema.ts';
import type { SheetCandidate } from './candidates.server.ts';
import { type Edition, findDraft } from './draft.server.ts';
import { canWithdrawEdition } from './policy.ts';
import { findSheet } from './queries.server.ts';
import type { SheetNumber } from './sheet-number.ts';

/** Of what may stand on a sheet: what stood on this one, in its order, and the others. */
const asPrinted = async (ctx: Ctx, editionId: string, offered: SheetCandidate[]) => {
  const places = await ctx.db
    .select({ postId: editionPost.postId })
    .from(editionPost)
    .where(eq(editionPost.editionId, editionId))
    .orderBy(asc(editionPost.position));
  const candidateOf = new Map(offered.map((one) => [one.id, one]));
  const printed = places.flatMap(({ postId }) => candidateOf.get(postId) ?? []);
  return { printed, others: offered.filter((one) => !printed.includes(one)) };
};

/**
 * Withdraws a published sheet that turned out wrong; everyone reads why. Its correction is there at once as a
 * draft with the same number, greeting and order, of the posts that may still be printed; what was
 * published since waits beside it.
 *
 * @throws NotFound, Conflict('error_sheet_withdrawn'), Conflict('error_sheet_old'),
 * Conflict('error_changed_meanwhile')
 */
export const withdrawEdition = (
  ctx: Ctx,
  slug: string,
  sheet: SheetNumber,
  { reason, version }: { reason: string; version: number },
): Promise<Edition> =>
  atomically(ctx, async (ctx) => {
    const hood = await findNeighbourhood(ctx, slug);
    if (!worksIn(ctx.actor, hood.id)) throw new NotFound();
    const found = await findSheet(ctx, hood.id, sheet);
    if (found.status === 'withdrawn') throw new Conflict('error_sheet_withdrawn');
    if (!canWithdrawEdition(found, dayIn(ctx.now, hood.timeZone)))
      throw new Conflict('error_sheet_old');
    if (found.version !== version) throw new Conflict('error_changed_meanwhile');

    const { chosen, leftOut } = await findDraft(ctx, hood.id, found.week);
    const { printed, others } = await asPrinted(ctx, found.id, [...chosen, ...leftOut]);
    await ctx.db
      .update(edition)
      .set({
        status: 'withdrawn',
        withdrawnAt: ctx.now,
        withdrawnBy: accountOf(ctx.actor),
        withdrawnReason: reason,
        version: version + 1,
      })
      .where(eq(edition.id, found.id));
    const [draft] = await ctx.db
      .insert(edition)
      .values({
        id: ctx.newId(),
        neighbourhoodId: hood.id,
        week: found.week,
        number: found.number,
        correction: found.correction + 1,
        status: 'draft',
        greeting: found.greeting,
        // Counts on: a form of the withdrawn sheet is stale for its correction too.
        version: version + 1,
        createdAt: ctx.now,
      })
      .returning();
    if (!draft) throw new Conflict('error_changed_meanwhile');
    const places = [...printed, ...others];
    for (const [position, { id: postId, consentId }] of places.entries())
      await ctx.db.insert(editionPost).values({
        editionId: draft.id,
        postId,
        consentId,
        position,
        leftOut: position >= printed.length,
      });
    await bumpRevision(ctx, hood.id);
    await recordAct(ctx, {
      neighbourhoodId: hood.id,
      act: 'edition.withdrawn',
      target: { type: 'edition', id: found.id },
      reason,
    });
    return draft;
  });
