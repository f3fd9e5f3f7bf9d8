import { type Actor, worksIn } from '#app/lib/ctx.ts';
import type { IntroductionMode, IntroductionState } from '#db/vocabulary.ts';

export const SIDES = ['author', 'other'] as const;
export type Side = (typeof SIDES)[number];

export type IntroductionFacts = {
  neighbourhoodId: string;
  postId: string;
  responseId: string | null;
  authorId: string;
  otherId: string;
  mode: IntroductionMode;
  state: IntroductionState;
};

export type ResponseFacts = { id: string; neighbourhoodId: string; personId: string };

/** Answered a post: with the response's private link, or signed in. */
export const isResponder = (actor: Actor, response: ResponseFacts): boolean =>
  (actor.type === 'responder' && actor.responseId === response.id) ||
  (actor.type === 'neighbour' && actor.personId === response.personId);

/** Sees a response: who gave it, and the desk. The post's author does not. */
export const canSeeResponse = (actor: Actor, response: ResponseFacts): boolean =>
  isResponder(actor, response) || worksIn(actor, response.neighbourhoodId);

/** On which side of an introduction an actor stands, if on any. */
export const sideOf = (actor: Actor, intro: IntroductionFacts): Side | null => {
  if (actor.type === 'author') return actor.postId === intro.postId ? 'author' : null;
  if (actor.type === 'responder') return actor.responseId === intro.responseId ? 'other' : null;
  if (actor.type !== 'neighbour') return null;
  if (actor.personId === intro.authorId) return 'author';
  return actor.personId === intro.otherId ? 'other' : null;
};

/** Brings two people together: the desk of their neighbourhood. */
export const canKeep = (actor: Actor, intro: { neighbourhoodId: string }): boolean =>
  worksIn(actor, intro.neighbourhoodId);

/** Knows that there is an introduction: the desk, and the two it is about. */
export const canSee = (actor: Actor, intro: IntroductionFacts): boolean =>
  canKeep(actor, intro) || sideOf(actor, intro) !== null;

export const isOpen = (intro: { state: IntroductionState }): boolean =>
  ['proposed', 'asked', 'shared', 'appointed'].includes(intro.state);

/** Both said yes, and neither took it back since by ending it. */
export const isShared = (intro: { state: IntroductionState }): boolean =>
  ['shared', 'appointed', 'happened'].includes(intro.state);

/** Says yes for a side: the desk writes it down; they themselves where the neighbourhood chose so. */
export const canSayYes = (actor: Actor, intro: IntroductionFacts, side: Side): boolean =>
  canKeep(actor, intro) || (intro.mode === 'direct' && sideOf(actor, intro) === side);

/** Takes a yes back, or says no: that side itself, or the desk on its word. */
export const canTakeBack = (actor: Actor, intro: IntroductionFacts, side: Side): boolean =>
  canKeep(actor, intro) || sideOf(actor, intro) === side;

/** Asks the two: while nobody was asked. */
export const canAsk = (actor: Actor, intro: IntroductionFacts): boolean =>
  canKeep(actor, intro) && intro.state === 'proposed';

/** Settles when and where they meet, and how it went. */
export const canSettle = (actor: Actor, intro: IntroductionFacts): boolean =>
  canKeep(actor, intro) && ['shared', 'appointed'].includes(intro.state);
