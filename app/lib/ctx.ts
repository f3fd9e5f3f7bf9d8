import type { Db } from '#db/transaction.server.ts';
import type { Locale } from '#db/vocabulary.ts';

/** Who acts. Made by the guards from a session or a private link, by jobs and by tests. */
export type Actor =
  | { type: 'visitor' }
  | { type: 'neighbour'; accountId: string; personId: string; neighbourhoodId: string }
  /** Holds the private link of one post. */
  | { type: 'author'; postId: string }
  /** Holds the private link of one response. */
  | { type: 'responder'; responseId: string }
  | { type: 'worker'; accountId: string; neighbourhoodIds: readonly string[]; coordinator: boolean }
  | { type: 'system' };

/** Everything a verb needs to know, handed over: no ambient user, clock or chance in the domain. */
export type Ctx = {
  readonly db: Db;
  readonly actor: Actor;
  /** The instant at which all of this request happens. */
  readonly now: Date;
  /** A new id, unique and without meaning. */
  readonly newId: () => string;
  /** A secret of 160 bits for links and cards, in letters and digits. */
  readonly newToken: () => string;
  /** The language in which the answer is given. */
  readonly locale: Locale;
};

/** The account behind the actor, for rows that say who; none for visitors, authors and the clock. */
export const accountOf = (actor: Actor): string | null =>
  actor.type === 'worker' || actor.type === 'neighbour' ? actor.accountId : null;

/** May this actor work at the desk of that neighbourhood? */
export const worksIn = (actor: Actor, neighbourhoodId: string): boolean =>
  actor.type === 'system' ||
  (actor.type === 'worker' && actor.neighbourhoodIds.includes(neighbourhoodId));

export const isCoordinator = (actor: Actor): boolean =>
  actor.type === 'system' || (actor.type === 'worker' && actor.coordinator);
