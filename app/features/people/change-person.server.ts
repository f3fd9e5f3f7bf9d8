import { and, eq } from 'drizzle-orm';
import { bumpRevision } from '#app/features/neighbourhoods/bump-revision.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import { type Ctx, worksIn } from '#app/lib/ctx.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { person } from '#db/schema.ts';
import type { PersonDetails } from './form.ts';
import { nameKeyOf, phoneKeyOf } from './name-key.ts';
import { findPerson } from './queries.server.ts';
import type { Person } from './record-person.server.ts';

/** The numbers of somebody as kept: the form has one more beside the first; a third stays. */
const numbersOf = (input: PersonDetails, before: string[]) => {
  const others = [input.otherPhone, ...before.slice(1)].filter(
    (number): number is string => Boolean(number) && number !== input.phone,
  );
  return { otherPhones: others, phoneKey: phoneKeyOf([input.phone, ...others]) };
};

/**
 * The desk writes what it knows of a person: names, ways and hours to be reached, a rest.
 * @throws NotFound, Conflict('error_merge_done') for a record that lives on in another,
 * Conflict('error_changed_meanwhile') where the form was filled in over another version.
 */
export const changePerson = (
  ctx: Ctx,
  neighbourhoodId: string,
  id: string,
  input: PersonDetails & { version: number },
): Promise<Person> =>
  atomically(ctx, async (ctx) => {
    const found = await findPerson(ctx, neighbourhoodId, id);
    if (found.mergedInto) throw new Conflict('error_merge_done');
    const { otherPhone: _, version, ...details } = input;
    const [after] = await ctx.db
      .update(person)
      .set({
        ...details,
        ...numbersOf(input, found.otherPhones),
        nameKey: nameKeyOf(details),
        version: version + 1,
      })
      .where(and(eq(person.id, id), eq(person.version, version)))
      .returning();
    if (!after) throw new Conflict('error_changed_meanwhile');
    // A first name may stand with posts on the page.
    await bumpRevision(ctx, neighbourhoodId);
    await recordAct(ctx, {
      neighbourhoodId,
      act: 'person.changed',
      target: { type: 'person', id },
    });
    return after;
  });

/** The desk writes down somebody new. Whether they are known already was asked before. @throws NotFound */
export const makePerson = (
  ctx: Ctx,
  neighbourhoodId: string,
  input: PersonDetails,
): Promise<Person> =>
  atomically(ctx, async (ctx) => {
    if (!worksIn(ctx.actor, neighbourhoodId)) throw new NotFound();
    const { otherPhone: _, ...details } = input;
    const made: Person = {
      id: ctx.newId(),
      neighbourhoodId,
      ...details,
      ...numbersOf(input, []),
      emailStoppedAt: null,
      nameKey: nameKeyOf(details),
      mergedInto: null,
      version: 1,
      createdAt: ctx.now,
    };
    await ctx.db.insert(person).values(made);
    await recordAct(ctx, {
      neighbourhoodId,
      act: 'person.made',
      target: { type: 'person', id: made.id },
    });
    return made;
  });
