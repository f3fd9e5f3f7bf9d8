import { type Actor, worksIn } from '#app/lib/ctx.ts';
import type { PostStatus } from '#db/vocabulary.ts';

export type PostFacts = {
  id: string;
  neighbourhoodId: string;
  authorId: string;
  status: PostStatus;
};

/** The author: with the post's private link, or signed in. */
export const isAuthor = (actor: Actor, post: PostFacts): boolean =>
  (actor.type === 'author' && actor.postId === post.id) ||
  (actor.type === 'neighbour' && actor.personId === post.authorId);

/** Sees a post that is not public: its author, and the desk. */
export const canSee = (actor: Actor, post: PostFacts): boolean =>
  isAuthor(actor, post) || worksIn(actor, post.neighbourhoodId);

/** Decides on it: the desk of its neighbourhood. */
export const canReview = (actor: Actor, post: PostFacts): boolean =>
  worksIn(actor, post.neighbourhoodId);

/** Corrects its spelling: the desk, while it is or may come on the page. */
export const canCorrect = (actor: Actor, post: PostFacts): boolean =>
  canReview(actor, post) && (post.status === 'submitted' || post.status === 'published');

/** Puts its words into another language: the desk, while it is or may come on the page. */
export const canTranslate = canCorrect;

/** Writes it anew: its author, while it is open. */
export const canChange = (actor: Actor, post: PostFacts): boolean =>
  isAuthor(actor, post) && ['submitted', 'change_asked', 'published'].includes(post.status);

/** Takes it down: its author, or the desk for an author who phones. */
export const canWithdraw = (actor: Actor, post: PostFacts): boolean =>
  canSee(actor, post) && ['submitted', 'change_asked', 'published'].includes(post.status);

/** Keeps it for four more weeks. */
export const canRenew = (actor: Actor, post: PostFacts): boolean =>
  canSee(actor, post) && post.status === 'published';
