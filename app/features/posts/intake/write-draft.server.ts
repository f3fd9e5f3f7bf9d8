import { atomically } from '#app/lib/atomically.server.ts';
import { accountOf, type Ctx, worksIn } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { intakeDraft } from '#db/schema.ts';
import { type Draft, kept } from './drafts.server.ts';
import type { DraftFields } from './form.ts';

/** A draft with something in it already: what a neighbour wrote, to be gone on with. @throws NotFound */
export const writeDraft = (
  ctx: Ctx,
  neighbourhoodId: string,
  fields: DraftFields,
): Promise<Draft> =>
  atomically(ctx, async (ctx) => {
    if (!worksIn(ctx.actor, neighbourhoodId)) throw new NotFound();
    const made: Draft = {
      id: ctx.newId(),
      neighbourhoodId,
      fields: kept(fields),
      callBackAt: null,
      createdBy: accountOf(ctx.actor),
      // The first is a draft without a word.
      version: 2,
      createdAt: ctx.now,
      updatedAt: ctx.now,
      doneAt: null,
    };
    await ctx.db.insert(intakeDraft).values(made);
    return made;
  });
