import { and, inArray, isNull } from 'drizzle-orm';
import type { Ctx } from '#app/lib/ctx.ts';
import { keyFigurePerson, wordToPass } from '#db/schema.ts';

/** Ends these agreements and takes back what was not said yet. Joins the caller's transaction. */
export const endAgreements = async (ctx: Ctx, ids: string[]): Promise<void> => {
  if (ids.length === 0) return;
  await ctx.db
    .update(keyFigurePerson)
    .set({ endedAt: ctx.now })
    .where(and(inArray(keyFigurePerson.id, ids), isNull(keyFigurePerson.endedAt)));
  await ctx.db
    .update(wordToPass)
    .set({ takenBackAt: ctx.now })
    .where(
      and(
        inArray(wordToPass.keyFigurePersonId, ids),
        isNull(wordToPass.passedAt),
        isNull(wordToPass.takenBackAt),
      ),
    );
};
