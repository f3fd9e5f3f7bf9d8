import { type Actor, worksIn } from '#app/lib/ctx.ts';

/** Types in the slips that came back, sees their pile and shreds it: the desk of the neighbourhood. */
export const canEnterSlips = (actor: Actor, of: { neighbourhoodId: string }): boolean =>
  worksIn(actor, of.neighbourhoodId);
