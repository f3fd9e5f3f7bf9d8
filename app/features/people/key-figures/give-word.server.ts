import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import { accountOf, type Ctx } from '#app/lib/ctx.ts';
import { Conflict } from '#app/lib/errors.ts';
import { wordToPass } from '#db/schema.ts';
import type { Language } from '#db/vocabulary.ts';
import { findAssignment } from './find.server.ts';

export type Word = typeof wordToPass.$inferSelect;

/**
 * The desk gives a key figure something to say to one of their people.
 *
 * @throws NotFound for anyone but the desk, Conflict('error_key_figure_person_ended')
 */
export const giveWordToPass = (
  ctx: Ctx,
  neighbourhoodId: string,
  agreementId: string,
  { words, language }: { words: string; language: Language },
): Promise<Word> =>
  atomically(ctx, async (ctx) => {
    const { agreement } = await findAssignment(ctx, neighbourhoodId, agreementId);
    if (agreement.endedAt) throw new Conflict('error_key_figure_person_ended');
    const word: Word = {
      id: ctx.newId(),
      keyFigurePersonId: agreementId,
      words,
      language,
      by: accountOf(ctx.actor),
      at: ctx.now,
      passedAt: null,
      takenBackAt: null,
    };
    await ctx.db.insert(wordToPass).values(word);
    await recordAct(ctx, {
      neighbourhoodId,
      act: 'person.wordGiven',
      target: { type: 'person', id: agreement.personId },
    });
    return word;
  });
