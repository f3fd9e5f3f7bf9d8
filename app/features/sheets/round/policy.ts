import { type Actor, worksIn } from '#app/lib/ctx.ts';

type ToBring = {
  neighbourhoodId: string;
  /** The standing key figure who brings sheets there, if not the worker. */
  bringer: { personId: string } | null;
};

/** Brings sheets to a place and counts its strips: the desk, and the key figure who was asked to. */
export const canBring = (actor: Actor, place: ToBring): boolean =>
  worksIn(actor, place.neighbourhoodId) ||
  (actor.type === 'neighbour' &&
    place.bringer !== null &&
    actor.personId === place.bringer.personId);

/** Undoes what was ticked or counted there: the desk all of it, a key figure their own. */
export const canUndo = (
  actor: Actor,
  place: ToBring & { bringer: { keyFigureId: string } | null },
  row: { keyFigureId: string | null },
): boolean =>
  canBring(actor, place) &&
  (actor.type !== 'neighbour' || row.keyFigureId === place.bringer?.keyFigureId);
