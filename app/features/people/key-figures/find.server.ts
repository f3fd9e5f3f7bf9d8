import { eq } from 'drizzle-orm';
import type { Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { keyFigure, keyFigurePerson, wordToPass } from '#db/schema.ts';
import { canKeepKeyFigures } from './policy.ts';

/** A key figure, standing or ended, at the desk. @throws NotFound for anyone else. */
export const findKeyFigure = async (ctx: Ctx, neighbourhoodId: string, id: string) => {
  const [figure] = await ctx.db.select().from(keyFigure).where(eq(keyFigure.id, id));
  if (!figure || figure.neighbourhoodId !== neighbourhoodId) throw new NotFound();
  if (!canKeepKeyFigures(ctx.actor, figure)) throw new NotFound();
  return figure;
};

/** An agreement between a key figure and one of their people, at the desk. @throws NotFound */
export const findAssignment = async (ctx: Ctx, neighbourhoodId: string, id: string) => {
  const [found] = await ctx.db
    .select({ agreement: keyFigurePerson, figure: keyFigure })
    .from(keyFigurePerson)
    .innerJoin(keyFigure, eq(keyFigure.id, keyFigurePerson.keyFigureId))
    .where(eq(keyFigurePerson.id, id));
  if (!found || found.figure.neighbourhoodId !== neighbourhoodId) throw new NotFound();
  if (!canKeepKeyFigures(ctx.actor, found.figure)) throw new NotFound();
  return found;
};

/** A word with whom it is for and who is to say it; who may see it is the caller's to ask. @throws NotFound */
export const findWord = async (ctx: Ctx, id: string) => {
  const [found] = await ctx.db
    .select({ word: wordToPass, agreement: keyFigurePerson, figure: keyFigure })
    .from(wordToPass)
    .innerJoin(keyFigurePerson, eq(keyFigurePerson.id, wordToPass.keyFigurePersonId))
    .innerJoin(keyFigure, eq(keyFigure.id, keyFigurePerson.keyFigureId))
    .where(eq(wordToPass.id, id));
  if (!found) throw new NotFound();
  return found;
};
