import { eq } from 'drizzle-orm';
import { findNeighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict } from '#app/lib/errors.ts';
import { edition, editionPost } from '#db/schema.ts';
import { type Draft, findDraft } from './draft.server.ts';
import { expectMonday, expectWeek } from './expect-week.ts';
import { canArrange } from './policy.ts';

/**
 * Lets go of how the worker arranged a week's sheet: the proposal stands again. Her greeting stays.
 *
 * @throws NotFound, Conflict('error_sheet_published'), Conflict('error_changed_meanwhile')
 */
export const proposeAgain = (
  ctx: Ctx,
  slug: string,
  week: string,
  { version }: { version: number },
): Promise<Draft> =>
  atomically(ctx, async (ctx) => {
    const hood = await findNeighbourhood(ctx, slug);
    expectMonday(week);
    const draft = await findDraft(ctx, hood.id, week);
    expectWeek(ctx, hood, draft);
    if (!canArrange(ctx.actor, draft)) throw new Conflict('error_sheet_published');
    if (draft.version !== version) throw new Conflict('error_changed_meanwhile');
    // Nothing was arranged yet: what stands is the proposal.
    if (!draft.edition) return draft;
    const { id } = draft.edition;
    await ctx.db.delete(editionPost).where(eq(editionPost.editionId, id));
    await ctx.db
      .update(edition)
      .set({ version: draft.version + 1 })
      .where(eq(edition.id, id));
    await recordAct(ctx, {
      neighbourhoodId: hood.id,
      act: 'edition.proposedAgain',
      target: { type: 'edition', id },
    });
    return findDraft(ctx, hood.id, week);
  });
