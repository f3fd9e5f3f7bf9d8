import { and, asc, eq } from 'drizzle-orm';
import { type Ctx, worksIn } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { person } from '#db/schema.ts';
import type { Person } from './record-person.server.ts';

/** The people of a neighbourhood by first name. @throws NotFound for anyone but its desk. */
export const listPeople = async (ctx: Ctx, neighbourhoodId: string): Promise<Person[]> => {
  if (!worksIn(ctx.actor, neighbourhoodId)) throw new NotFound();
  return ctx.db
    .select()
    .from(person)
    .where(eq(person.neighbourhoodId, neighbourhoodId))
    .orderBy(asc(person.firstName), asc(person.id));
};

/** One of them. @throws NotFound for another neighbourhood's, and for anyone but its desk. */
export const findPerson = async (
  ctx: Ctx,
  neighbourhoodId: string,
  id: string,
): Promise<Person> => {
  if (!worksIn(ctx.actor, neighbourhoodId)) throw new NotFound();
  const [found] = await ctx.db
    .select()
    .from(person)
    .where(and(eq(person.id, id), eq(person.neighbourhoodId, neighbourhoodId)));
  if (!found) throw new NotFound();
  return found;
};
