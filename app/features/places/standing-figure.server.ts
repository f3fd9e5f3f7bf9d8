import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { keyFigure, person } from '#db/schema.ts';
import { canKeepPlaces } from './policy.ts';

/** Who can bring sheets besides the worker: standing key figures, by first name. @throws NotFound */
export const listBringers = async (ctx: Ctx, neighbourhoodId: string) => {
  if (!canKeepPlaces(ctx.actor, { neighbourhoodId })) throw new NotFound();
  return ctx.db
    .select({ keyFigureId: keyFigure.id, firstName: person.firstName })
    .from(keyFigure)
    .innerJoin(person, eq(person.id, keyFigure.personId))
    .where(and(eq(keyFigure.neighbourhoodId, neighbourhoodId), isNull(keyFigure.endedAt)))
    .orderBy(asc(person.firstName), asc(keyFigure.id));
};

/** @throws Conflict('error_key_figure_ended') unless that is a key figure here, who still is one. */
export const expectBringer = async (ctx: Ctx, neighbourhoodId: string, id: string | null) => {
  if (id === null) return;
  const standing = await listBringers(ctx, neighbourhoodId);
  if (!standing.some(({ keyFigureId }) => keyFigureId === id))
    throw new Conflict('error_key_figure_ended');
};
