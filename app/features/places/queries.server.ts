import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { keyFigure, person, place } from '#db/schema.ts';
import type { PublicPlace } from './facts.ts';
import { canKeepPlaces } from './policy.ts';

export type Place = typeof place.$inferSelect;

/** Who brings the sheets; null is the worker, also where somebody stopped as key figure. */
export type Bringer = { keyFigureId: string; personId: string; firstName: string } | null;
export type DeskPlace = Place & { bringer: Bringer };

const withBringer = (ctx: Ctx) =>
  ctx.db
    .select({
      place,
      bringer: { keyFigureId: keyFigure.id, personId: person.id, firstName: person.firstName },
    })
    .from(place)
    .leftJoin(keyFigure, and(eq(keyFigure.id, place.keyFigureId), isNull(keyFigure.endedAt)))
    .leftJoin(person, eq(person.id, keyFigure.personId));

const joined = ({ place, bringer }: Awaited<ReturnType<typeof withBringer>>[number]): DeskPlace => {
  const { keyFigureId, personId, firstName } = bringer ?? {};
  return {
    ...place,
    bringer: keyFigureId && personId && firstName ? { keyFigureId, personId, firstName } : null,
  };
};

const inUse = (neighbourhoodId: string) =>
  and(eq(place.neighbourhoodId, neighbourhoodId), isNull(place.closedAt));

/** A neighbourhood's places in walking order, with who brings; who may see them is the caller's to ask. */
export const placesInOrder = async (ctx: Ctx, neighbourhoodId: string): Promise<DeskPlace[]> =>
  (
    await withBringer(ctx).where(inUse(neighbourhoodId)).orderBy(asc(place.position), asc(place.id))
  ).map(joined);

/** The same for the desk. @throws NotFound for anyone else. */
export const listPlaces = async (ctx: Ctx, neighbourhoodId: string): Promise<DeskPlace[]> => {
  if (!canKeepPlaces(ctx.actor, { neighbourhoodId })) throw new NotFound();
  return placesInOrder(ctx, neighbourhoodId);
};

/** One place that is in use; who may see it is the caller's to ask. @throws NotFound */
export const findPlaceInUse = async (
  ctx: Ctx,
  neighbourhoodId: string,
  id: string,
): Promise<DeskPlace> => {
  const [found] = await withBringer(ctx).where(and(inUse(neighbourhoodId), eq(place.id, id)));
  if (!found) throw new NotFound();
  return joined(found);
};

/** The same for the desk. @throws NotFound for anyone else, and for a place that is closed. */
export const findPlace = async (ctx: Ctx, neighbourhoodId: string, id: string) => {
  if (!canKeepPlaces(ctx.actor, { neighbourhoodId })) throw new NotFound();
  return findPlaceInUse(ctx, neighbourhoodId, id);
};

/** The places of a neighbourhood for everyone: where sheets hang, where one can meet. */
export const listPublicPlaces = (ctx: Ctx, neighbourhoodId: string): Promise<PublicPlace[]> =>
  ctx.db
    .select({
      id: place.id,
      name: place.name,
      kind: place.kind,
      address: place.address,
      sheets: place.sheets,
      freeWhen: place.freeWhen,
      askWhom: place.askWhom,
      bench: place.bench,
      toilet: place.toilet,
      stepFree: place.stepFree,
    })
    .from(place)
    .where(inUse(neighbourhoodId))
    .orderBy(asc(place.position), asc(place.id));
