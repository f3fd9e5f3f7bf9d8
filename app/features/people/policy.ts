import { type Actor, worksIn } from '#app/lib/ctx.ts';

/** Sees and writes what the desk knows of a person. */
export const canKeepPerson = (actor: Actor, person: { neighbourhoodId: string }): boolean =>
  worksIn(actor, person.neighbourhoodId);
