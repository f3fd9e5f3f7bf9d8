import { findPerson } from '#app/features/people/queries.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import { accountOf, type Ctx } from '#app/lib/ctx.ts';
import { Conflict } from '#app/lib/errors.ts';
import { keyFigure } from '#db/schema.ts';
import type { Language } from '#db/vocabulary.ts';

export type KeyFigure = typeof keyFigure.$inferSelect;
/** The sentence as it was read out, and its language. */
export type Agreement = { wording: string; language: Language };

/**
 * A neighbour agreed to pass words on and to take sheets round.
 *
 * @throws NotFound for anyone but the desk, Conflict('error_merge_done') for a record that lives on in
 * another, Conflict('error_key_figure_standing') where they are one already.
 */
export const makeKeyFigure = (
  ctx: Ctx,
  neighbourhoodId: string,
  personId: string,
  { wording, language }: Agreement,
): Promise<KeyFigure> =>
  atomically(ctx, async (ctx) => {
    const who = await findPerson(ctx, neighbourhoodId, personId);
    if (who.mergedInto) throw new Conflict('error_merge_done');
    const [made] = await ctx.db
      .insert(keyFigure)
      .values({
        id: ctx.newId(),
        personId,
        neighbourhoodId,
        wording,
        language,
        takenBy: accountOf(ctx.actor),
        since: ctx.now,
      })
      .onConflictDoNothing()
      .returning();
    if (!made) throw new Conflict('error_key_figure_standing');
    await recordAct(ctx, {
      neighbourhoodId,
      act: 'person.keyFigureMade',
      target: { type: 'person', id: personId },
    });
    return made;
  });
