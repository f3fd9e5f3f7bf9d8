import { findPerson } from '#app/features/people/queries.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import { accountOf, type Ctx } from '#app/lib/ctx.ts';
import { Conflict } from '#app/lib/errors.ts';
import { keyFigurePerson } from '#db/schema.ts';
import { findKeyFigure } from './find.server.ts';
import type { Agreement } from './make.server.ts';

export type Assignment = typeof keyFigurePerson.$inferSelect;

/**
 * A neighbour agreed that this key figure passes words on to them.
 *
 * @throws NotFound for anyone but the desk and for a person of another neighbourhood,
 * Conflict('error_key_figure_ended'), Conflict('error_key_figure_self'), Conflict('error_merge_done'),
 * Conflict('error_key_figure_person_standing') where they agreed already.
 */
export const assignToKeyFigure = (
  ctx: Ctx,
  neighbourhoodId: string,
  keyFigureId: string,
  personId: string,
  { wording, language }: Agreement,
): Promise<Assignment> =>
  atomically(ctx, async (ctx) => {
    const figure = await findKeyFigure(ctx, neighbourhoodId, keyFigureId);
    const who = await findPerson(ctx, neighbourhoodId, personId);
    if (figure.endedAt) throw new Conflict('error_key_figure_ended');
    if (figure.personId === who.id) throw new Conflict('error_key_figure_self');
    if (who.mergedInto) throw new Conflict('error_merge_done');
    const [made] = await ctx.db
      .insert(keyFigurePerson)
      .values({
        id: ctx.newId(),
        keyFigureId,
        personId,
        wording,
        language,
        takenBy: accountOf(ctx.actor),
        createdAt: ctx.now,
      })
      .onConflictDoNothing()
      .returning();
    if (!made) throw new Conflict('error_key_figure_person_standing');
    await recordAct(ctx, {
      neighbourhoodId,
      act: 'person.keyFigureAssigned',
      target: { type: 'person', id: personId },
    });
    return made;
  });
