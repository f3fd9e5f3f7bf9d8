import { type Actor, worksIn } from '#app/lib/ctx.ts';

/** Makes key figures, chooses their people and gives them words to pass: the desk of the neighbourhood. */
export const canKeepKeyFigures = (actor: Actor, of: { neighbourhoodId: string }): boolean =>
  worksIn(actor, of.neighbourhoodId);

/** Sees and passes on the words of a key figure's own people: the key figure alone. */
export const canPassFor = (actor: Actor, keyFigure: { personId: string }): boolean =>
  actor.type === 'neighbour' && actor.personId === keyFigure.personId;

/** Still to be said. */
export const isOpenWord = (word: { passedAt: Date | null; takenBackAt: Date | null }): boolean =>
  word.passedAt === null && word.takenBackAt === null;

/** Words for somebody who rests wait until the day after (`YYYY-MM-DD` both). */
export const rests = (person: { pausedUntil: string | null }, today: string): boolean =>
  person.pausedUntil !== null && today <= person.pausedUntil;
