import { type Actor, isCoordinator, worksIn } from '#app/lib/ctx.ts';

/** Makes neighbourhoods and workers. */
export const canSetUp = (actor: Actor): boolean => isCoordinator(actor);

/** Changes what a neighbourhood's page and sheet say of it. */
export const canChangeSettings = (actor: Actor, neighbourhood: { id: string }): boolean =>
  worksIn(actor, neighbourhood.id) || isCoordinator(actor);
