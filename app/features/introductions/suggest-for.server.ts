import { findNeighbourhoodById } from '#app/features/neighbourhoods/queries.server.ts';
import { type Ctx, worksIn } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { dayIn } from '#app/lib/time.ts';
import { type Candidate, findSought, listCandidates, listConcerned } from './candidates.server.ts';
import { asAnswered, asBefore, fitsBefore, type Why, whyFits } from './suggest.ts';

/** A neighbour, the title they wrote or answered, and why it fits. */
export type Suggestion = {
  personId: string;
  firstName: string;
  postId: string;
  title: string;
  language: string;
  why: Why[];
};

const MOST = 5;

const BEFORE = { asks: null, wrote: 'why_wrote_before', answered: 'why_answered_before' } as const;
const wishOf = ({ from, post, person: { languages, channel } }: Candidate) => {
  const wish = { ...post, languages, channel };
  return from === 'asks' ? wish : from === 'wrote' ? asBefore(wish) : asAnswered(wish);
};

/**
 * Neighbours who might fit this post, with why in words: by what they ask or offer now, wrote before, or
 * answered before, and by nothing else. Not those whom it concerns already, nor those who rest.
 * @throws NotFound but for its desk
 */
export const suggestFor = async (ctx: Ctx, postId: string): Promise<Suggestion[]> => {
  const found = await findSought(ctx, postId);
  if (!found || !worksIn(ctx.actor, found.post.neighbourhoodId)) throw new NotFound();
  if (found.post.status !== 'published') return [];
  const { timeZone } = await findNeighbourhoodById(ctx, found.post.neighbourhoodId);
  const today = dayIn(ctx.now, timeZone);
  const { languages, channel } = found.author;
  const sought = { ...found.post, languages, channel };
  const concerned = await listConcerned(ctx, found.post);
  const fitting = (await listCandidates(ctx, found.post)).flatMap((one) => {
    const { pausedUntil } = one.person;
    if (concerned.has(one.person.id) || (pausedUntil && pausedUntil >= today)) return [];
    const fits = whyFits(sought, wishOf(one));
    if (!fits) return [];
    const before = BEFORE[one.from];
    return [{ ...one, why: before ? [{ key: before }, ...fits] : fits }];
  });
  // One line a person, the best that they wrote.
  const lines = new Map<string, Suggestion>();
  for (const { person, post, why } of fitting.sort(fitsBefore)) {
    if (lines.has(person.id) || lines.size === MOST) continue;
    lines.set(person.id, {
      personId: person.id,
      firstName: person.firstName,
      postId: post.id,
      title: post.title,
      language: post.language,
      why,
    });
  }
  return [...lines.values()];
};
