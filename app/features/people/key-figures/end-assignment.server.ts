import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict } from '#app/lib/errors.ts';
import { endAgreements } from './end-agreements.server.ts';
import { findAssignment } from './find.server.ts';

/**
 * A neighbour wants it no longer, or the key figure does: nothing more is passed on between the two.
 *
 * @throws NotFound for anyone but the desk, Conflict('error_key_figure_person_ended')
 */
export const endAssignment = (ctx: Ctx, neighbourhoodId: string, id: string): Promise<void> =>
  atomically(ctx, async (ctx) => {
    const { agreement } = await findAssignment(ctx, neighbourhoodId, id);
    if (agreement.endedAt) throw new Conflict('error_key_figure_person_ended');
    await endAgreements(ctx, [id]);
    await recordAct(ctx, {
      neighbourhoodId,
      act: 'person.keyFigureUnassigned',
      target: { type: 'person', id: agreement.personId },
    });
  });
