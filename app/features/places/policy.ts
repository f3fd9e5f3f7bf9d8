import { type Actor, worksIn } from '#app/lib/ctx.ts';

/** Keeps the list of places, in its walking order: the desk of the neighbourhood. */
export const canKeepPlaces = (actor: Actor, of: { neighbourhoodId: string }): boolean =>
  worksIn(actor, of.neighbourhoodId);
