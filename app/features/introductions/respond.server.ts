import { and, desc, eq } from 'drizzle-orm';
import { hashToken } from '#app/features/accounts/token.server.ts';
import {
  findNeighbourhood,
  type Neighbourhood,
} from '#app/features/neighbourhoods/queries.server.ts';
import { findKept } from '#app/features/people/queries.server.ts';
import { type Person, recordPerson } from '#app/features/people/record-person.server.ts';
import { findNumbered } from '#app/features/posts/published.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import { accountOf, type Ctx, worksIn } from '#app/lib/ctx.ts';
import { Conflict, Forbidden, NotFound } from '#app/lib/errors.ts';
import { person, response } from '#db/schema.ts';
import type { Route } from '#db/vocabulary.ts';
import { tellWaits } from './news.server.ts';
import { isOpen } from './policy.ts';
import { proposeNext } from './propose.server.ts';
import { introductionOf, placeOf, type Response } from './responses.server.ts';

export type Answer = {
  /** A person on record (the desk), or a first name and a number; nothing for who is signed in. */
  who?: { personId: string } | { firstName: string; phone: string };
  note?: string | null;
  route: Route;
  /** The form's own secret, at least 20 characters: sent twice it is one, and it opens the follow page. */
  key: string;
};

/** The post behind a number that can be answered. @throws NotFound, Conflict('error_post_just_closed') */
const openPost = async (ctx: Ctx, hood: Neighbourhood, code: string) => {
  const found = await findNumbered(ctx, hood.id, code);
  if (!found) throw new NotFound();
  if (found.status !== 'published') throw new Conflict('error_post_just_closed');
  return found;
};

/** Whoever is signed in answers as themselves, whatever the form says. */
const personOf = async (ctx: Ctx, hood: Neighbourhood, { who }: Answer): Promise<Person> => {
  if (ctx.actor.type === 'neighbour' && ctx.actor.neighbourhoodId === hood.id) {
    const [self] = await ctx.db.select().from(person).where(eq(person.id, ctx.actor.personId));
    if (self) return self;
  }
  if (!who) throw new Conflict('error_first_name_missing');
  if ('personId' in who) return findKept(ctx, hood.id, who.personId);
  const language = ctx.locale;
  return recordPerson(ctx, hood.id, { ...who, email: null, channel: 'phone', language });
};

/** A response of that person to that post which still leads somewhere. */
const earlierOf = async (ctx: Ctx, postId: string, personId: string): Promise<Response | null> => {
  const rows = await ctx.db
    .select()
    .from(response)
    .where(and(eq(response.postId, postId), eq(response.personId, personId)));
  for (const one of rows) {
    if (!one.closedAt) return one;
    const led = one.closeReason === 'introduced' ? await introductionOf(ctx, one) : null;
    if (led && isOpen(led)) return one;
  }
  return null;
};

/** Now, or just after the last who answered: of two at one instant somebody is still the first. */
const turnOf = async (ctx: Ctx, postId: string): Promise<Date> => {
  const [last] = await ctx.db
    .select({ at: response.at })
    .from(response)
    .where(eq(response.postId, postId))
    .orderBy(desc(response.at))
    .limit(1);
  return last && last.at >= ctx.now ? new Date(last.at.getTime() + 1) : ctx.now;
};

/**
 * A neighbour answers a post: on the site, or by a worker who types what was said or what stands on a
 * slip. Answering twice is one answer: `again` says so, and the first comes back. Where neighbours find
 * each other directly, the first in the row is introduced at once.
 *
 * @throws NotFound, Forbidden (a worker of another one), Conflict('error_post_just_closed'),
 * Conflict('error_own_post')
 */
export const respond = (
  ctx: Ctx,
  slug: string,
  code: string,
  input: Answer,
): Promise<{ response: Response; again: boolean }> =>
  atomically(ctx, async (ctx) => {
    const hood = await findNeighbourhood(ctx, slug);
    if (ctx.actor.type === 'worker' && !worksIn(ctx.actor, hood.id)) throw new Forbidden();
    const linkHash = hashToken(input.key);
    const [sent] = await ctx.db.select().from(response).where(eq(response.linkHash, linkHash));
    if (sent) return { response: sent, again: false };
    const of = await openPost(ctx, hood, code);
    const who = await personOf(ctx, hood, input);
    if (who.id === of.authorId) throw new Conflict('error_own_post');
    const earlier = await earlierOf(ctx, of.id, who.id);
    if (earlier) return { response: earlier, again: true };
    const [made] = await ctx.db
      .insert(response)
      .values({
        id: ctx.newId(),
        neighbourhoodId: hood.id,
        postId: of.id,
        personId: who.id,
        route: input.route,
        note: input.note ?? null,
        enteredBy: ctx.actor.type === 'worker' ? accountOf(ctx.actor) : null,
        linkHash,
        at: await turnOf(ctx, of.id),
      })
      .returning();
    if (!made) throw new Conflict('error_changed_meanwhile');
    await recordAct(ctx, {
      neighbourhoodId: hood.id,
      act: 'response.given',
      target: { type: 'response', id: made.id },
    });
    if (hood.introductionMode === 'direct') await proposeNext(ctx, of.id);
    // A page says it, a voice says it; a slip in the letterbox hears nothing unless somebody calls.
    if (input.route === 'paper' && (await placeOf(ctx, made)) > 1) await tellWaits(ctx, made);
    return { response: made, again: false };
  });
