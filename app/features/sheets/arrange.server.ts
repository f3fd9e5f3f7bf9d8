import { eq } from 'drizzle-orm';
import { findNeighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict } from '#app/lib/errors.ts';
import { edition, editionPost } from '#db/schema.ts';
import { SHEET_MAX } from '#db/vocabulary.ts';
import { type Draft, findDraft } from './draft.server.ts';
import { expectMonday, expectWeek } from './expect-week.ts';
import type { Arrangement } from './form.ts';
import { canArrange } from './policy.ts';

/**
 * The worker orders a week's sheet, leaves posts out and writes its greeting. Posts she did not know
 * of stay where the draft puts them.
 *
 * @throws NotFound, Conflict('error_sheet_published'), Conflict('error_changed_meanwhile'),
 * Conflict('error_sheet_many')
 */
export const arrangeSheet = (
  ctx: Ctx,
  slug: string,
  week: string,
  input: Arrangement,
): Promise<Draft> =>
  atomically(ctx, async (ctx) => {
    const hood = await findNeighbourhood(ctx, slug);
    expectMonday(week);
    const draft = await findDraft(ctx, hood.id, week);
    expectWeek(ctx, hood, draft);
    if (!canArrange(ctx.actor, draft)) throw new Conflict('error_sheet_published');
    if (draft.version !== input.version) throw new Conflict('error_changed_meanwhile');
    const offered = new Map([...draft.chosen, ...draft.leftOut].map((one) => [one.id, one]));
    const chosen = input.order.flatMap((id) => offered.get(id) ?? []);
    const leftOut = input.leftOut
      .filter((id) => !input.order.includes(id))
      .flatMap((id) => offered.get(id) ?? []);
    if (chosen.length > SHEET_MAX) throw new Conflict('error_sheet_many');

    const id = draft.edition?.id ?? ctx.newId();
    const version = draft.version + 1;
    if (draft.edition)
      await ctx.db
        .update(edition)
        .set({ greeting: input.greeting, version })
        .where(eq(edition.id, id));
    else
      await ctx.db.insert(edition).values({
        id,
        neighbourhoodId: hood.id,
        week,
        status: 'draft',
        greeting: input.greeting,
        version,
        createdAt: ctx.now,
      });
    await ctx.db.delete(editionPost).where(eq(editionPost.editionId, id));
    const places = [
      ...chosen.map((one) => ({ one, out: false })),
      ...leftOut.map((one) => ({ one, out: true })),
    ];
    for (const [position, { one, out }] of places.entries())
      await ctx.db.insert(editionPost).values({
        editionId: id,
        postId: one.id,
        consentId: one.consentId,
        position,
        leftOut: out,
      });
    return findDraft(ctx, hood.id, week);
  });
