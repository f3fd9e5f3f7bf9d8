import { and, eq, isNull } from 'drizzle-orm';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict } from '#app/lib/errors.ts';
import { keyFigure, keyFigurePerson } from '#db/schema.ts';
import { endAgreements } from './end-agreements.server.ts';
import { findKeyFigure } from './find.server.ts';

/**
 * Somebody stops as key figure: what their people agreed to ends, and what was not said yet is taken back.
 *
 * @throws NotFound for anyone but the desk, Conflict('error_key_figure_ended')
 */
export const endKeyFigure = (ctx: Ctx, neighbourhoodId: string, id: string): Promise<void> =>
  atomically(ctx, async (ctx) => {
    const { personId } = await findKeyFigure(ctx, neighbourhoodId, id);
    const [ended] = await ctx.db
      .update(keyFigure)
      .set({ endedAt: ctx.now })
      .where(and(eq(keyFigure.id, id), isNull(keyFigure.endedAt)))
      .returning({ id: keyFigure.id });
    if (!ended) throw new Conflict('error_key_figure_ended');
    const standing = await ctx.db
      .select({ id: keyFigurePerson.id })
      .from(keyFigurePerson)
      .where(and(eq(keyFigurePerson.keyFigureId, id), isNull(keyFigurePerson.endedAt)));
    await endAgreements(
      ctx,
      standing.map((one) => one.id),
    );
    await recordAct(ctx, {
      neighbourhoodId,
      act: 'person.keyFigureEnded',
      target: { type: 'person', id: personId },
    });
  });
