import { and, eq, isNull } from 'drizzle-orm';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { wordToPass } from '#db/schema.ts';
import { findWord } from './find.server.ts';
import { canPassFor } from './policy.ts';

/**
 * The key figure said it. Pressed twice it was said once. It is no try of the desk to reach somebody, so
 * the contact log stays as it is.
 *
 * @throws NotFound for anyone but the key figure, Conflict('error_word_taken_back')
 */
export const passWord = (ctx: Ctx, id: string): Promise<void> =>
  atomically(ctx, async (ctx) => {
    const { word, agreement, figure } = await findWord(ctx, id);
    if (!canPassFor(ctx.actor, figure)) throw new NotFound();
    if (word.passedAt) return;
    const [passed] = await ctx.db
      .update(wordToPass)
      .set({ passedAt: ctx.now })
      .where(
        and(eq(wordToPass.id, id), isNull(wordToPass.passedAt), isNull(wordToPass.takenBackAt)),
      )
      .returning({ id: wordToPass.id });
    if (!passed) throw new Conflict('error_word_taken_back');
    await recordAct(ctx, {
      neighbourhoodId: figure.neighbourhoodId,
      act: 'person.wordPassed',
      target: { type: 'person', id: agreement.personId },
    });
  });
