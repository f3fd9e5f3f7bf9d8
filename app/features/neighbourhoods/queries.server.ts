import { asc, eq, inArray } from 'drizzle-orm';
import { type Ctx, isCoordinator } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { neighbourhood } from '#db/schema.ts';

export type Neighbourhood = typeof neighbourhood.$inferSelect;

/** @throws NotFound where there is none of that slug. */
export const findNeighbourhood = async (ctx: Ctx, slug: string): Promise<Neighbourhood> => {
  const [found] = await ctx.db.select().from(neighbourhood).where(eq(neighbourhood.slug, slug));
  if (!found) throw new NotFound();
  return found;
};

/** @throws NotFound */
export const findNeighbourhoodById = async (ctx: Ctx, id: string): Promise<Neighbourhood> => {
  const [found] = await ctx.db.select().from(neighbourhood).where(eq(neighbourhood.id, id));
  if (!found) throw new NotFound();
  return found;
};

/** All of the installation, by name: what the start page shows to everyone. */
export const listNeighbourhoods = (ctx: Ctx): Promise<Neighbourhood[]> =>
  ctx.db.select().from(neighbourhood).orderBy(asc(neighbourhood.city), asc(neighbourhood.name));

/** Those whose desk the actor runs; a coordinator sees all in settings, not at the desk. */
export const listOwnNeighbourhoods = async (ctx: Ctx): Promise<Neighbourhood[]> => {
  if (ctx.actor.type !== 'worker' || ctx.actor.neighbourhoodIds.length === 0) return [];
  return ctx.db
    .select()
    .from(neighbourhood)
    .where(inArray(neighbourhood.id, [...ctx.actor.neighbourhoodIds]))
    .orderBy(asc(neighbourhood.name));
};

/** A neighbourhood as its desk or its coordinator may open it. @throws NotFound for anyone else. */
export const findManagedNeighbourhood = async (ctx: Ctx, slug: string): Promise<Neighbourhood> => {
  const found = await findNeighbourhood(ctx, slug);
  const own = ctx.actor.type === 'worker' && ctx.actor.neighbourhoodIds.includes(found.id);
  if (!own && !isCoordinator(ctx.actor)) throw new NotFound();
  return found;
};
