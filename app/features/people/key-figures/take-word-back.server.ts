import { and, eq, isNull } from 'drizzle-orm';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { wordToPass } from '#db/schema.ts';
import { findWord } from './find.server.ts';
import { canKeepKeyFigures } from './policy.ts';

/**
 * It need not be said any more.
 *
 * @throws NotFound for anyone but the desk, Conflict('error_word_passed') where it was said already,
 * Conflict('error_word_taken_back')
 */
export const takeWordBack = (ctx: Ctx, neighbourhoodId: string, id: string): Promise<void> =>
  atomically(ctx, async (ctx) => {
    const { word, agreement, figure } = await findWord(ctx, id);
    if (figure.neighbourhoodId !== neighbourhoodId) throw new NotFound();
    if (!canKeepKeyFigures(ctx.actor, figure)) throw new NotFound();
    if (word.passedAt) throw new Conflict('error_word_passed');
    const [back] = await ctx.db
      .update(wordToPass)
      .set({ takenBackAt: ctx.now })
      .where(
        and(eq(wordToPass.id, id), isNull(wordToPass.passedAt), isNull(wordToPass.takenBackAt)),
      )
      .returning({ id: wordToPass.id });
    if (!back) throw new Conflict('error_word_taken_back');
    await recordAct(ctx, {
      neighbourhoodId,
      act: 'person.wordTakenBack',
      target: { type: 'person', id: agreement.personId },
    });
  });
