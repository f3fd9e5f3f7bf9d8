import { and, asc, eq, isNull } from 'drizzle-orm';
import { type Ctx, worksIn } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { person } from '#db/schema.ts';
import type { Person } from './record-person.server.ts';

const MOST = 100;

/** The people of a neighbourhood by first name, a hundred at most. @throws NotFound for anyone but its desk. */
export const listPeople = async (ctx: Ctx, neighbourhoodId: string): Promise<Person[]> => {
  if (!worksIn(ctx.actor, neighbourhoodId)) throw new NotFound();
  return ctx.db
    .select()
    .from(person)
    .where(and(eq(person.neighbourhoodId, neighbourhoodId), isNull(person.mergedInto)))
    .orderBy(asc(person.firstName), asc(person.id))
    .limit(MOST);
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

/** The same, and where the record was merged into another, that one. @throws NotFound */
export const findKept = async (ctx: Ctx, neighbourhoodId: string, id: string): Promise<Person> => {
  const found = await findPerson(ctx, neighbourhoodId, id);
  return found.mergedInto ? findKept(ctx, neighbourhoodId, found.mergedInto) : found;
};
