import { and, eq, isNotNull, ne } from 'drizzle-orm';
import { hashToken } from '#app/features/accounts/token.server.ts';
import {
  findNeighbourhood,
  type Neighbourhood,
} from '#app/features/neighbourhoods/queries.server.ts';
import { giveConsent } from '#app/features/people/consents.server.ts';
import { findPerson } from '#app/features/people/queries.server.ts';
import {
  type Contact,
  type Person,
  recordPerson,
} from '#app/features/people/record-person.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import { accountOf, type Ctx, worksIn } from '#app/lib/ctx.ts';
import { Conflict, Forbidden } from '#app/lib/errors.ts';
import { person, post } from '#db/schema.ts';
import type { Category, Kind, Language, PostScope, Route } from '#db/vocabulary.ts';
import type { When, Words } from './form.ts';
import { giveCode } from './give-code.server.ts';
import { expectDate } from './life.ts';
import type { Post } from './queries.server.ts';
import { searchTextOf } from './search-text.ts';
import { goPublic, keepWording } from './settle.server.ts';
import { placeFor } from './where.server.ts';

export type Submission = Words &
  When & {
    kind: Kind;
    category: Category;
    route: Route;
    contact: Omit<Contact, 'language'>;
    /** The neighbour whom a worker chose from those the desk knows: then `contact` is not asked. */
    authorId?: string;
    /** What the author agreed to, each with the sentence that was ticked or read out, and its language. */
    consents: { scope: PostScope; wording: string; language: Language }[];
    /**
     * The form's own secret, at least 20 characters: it makes sending twice one post, and is the
     * token of the author's private link.
     */
    key: string;
  };

/** The neighbour who is signed in posts as herself, whatever the form says. */
const authorOf = async (ctx: Ctx, hood: Neighbourhood, input: Submission): Promise<Person> => {
  if (ctx.actor.type === 'neighbour' && ctx.actor.neighbourhoodId === hood.id) {
    const [self] = await ctx.db.select().from(person).where(eq(person.id, ctx.actor.personId));
    if (self) return self;
  }
  if (input.authorId && ctx.actor.type === 'worker')
    return findPerson(ctx, hood.id, input.authorId);
  return recordPerson(ctx, hood.id, { ...input.contact, language: input.language });
};

/** Does the neighbourhood publish this unread? "First" trusts only who is known for certain. */
const goesUnread = async (ctx: Ctx, hood: Neighbourhood, made: Post): Promise<boolean> => {
  if (hood.reviewMode === 'none') return true;
  if (hood.reviewMode === 'all' || ctx.actor.type === 'visitor') return false;
  const earlier = await ctx.db
    .select({ id: post.id })
    .from(post)
    .where(and(eq(post.authorId, made.authorId), ne(post.id, made.id), isNotNull(post.publishedAt)))
    .limit(1);
  return earlier.length > 0;
};

/**
 * A neighbour's post arrives: on the site, or typed by a worker for someone who phones, comes by or
 * wrote on paper. It waits for the worker unless the neighbourhood's review mode says otherwise.
 * Sent twice, it is one post: the first comes back.
 *
 * @throws NotFound (no such neighbourhood), Forbidden (a worker of another one),
 * Conflict('error_date_past'), Conflict('error_no_consent'), Conflict('error_place_gone')
 */
export const submitPost = (ctx: Ctx, slug: string, input: Submission): Promise<Post> =>
  atomically(ctx, async (ctx) => {
    const hood = await findNeighbourhood(ctx, slug);
    if (ctx.actor.type === 'worker' && !worksIn(ctx.actor, hood.id)) throw new Forbidden();
    const submissionKey = hashToken(`submission ${input.key}`);
    const [sent] = await ctx.db.select().from(post).where(eq(post.submissionKey, submissionKey));
    if (sent) return sent;
    expectDate(input, ctx.now, hood.timeZone);
    if (!input.consents.some(({ scope }) => scope === 'site'))
      throw new Conflict('error_no_consent');

    const about = { neighbourhoodId: hood.id, kind: input.kind };
    const placeId = await placeFor(ctx, about, input.placeId);
    const author = await authorOf(ctx, hood, input);
    const id = ctx.newId();
    const [made] = await ctx.db
      .insert(post)
      .values({
        id,
        neighbourhoodId: hood.id,
        authorId: author.id,
        enteredBy: ctx.actor.type === 'worker' ? accountOf(ctx.actor) : null,
        code: await giveCode(ctx, hood.id, id),
        kind: input.kind,
        category: input.category,
        title: input.title,
        text: input.text,
        language: input.language,
        whenDay: input.whenDay,
        whenDate: input.whenDate,
        whenTime: input.whenTime,
        whenPart: input.whenPart,
        placeId,
        route: input.route,
        status: 'submitted',
        linkHash: hashToken(input.key),
        submissionKey,
        searchText: searchTextOf(input),
        submittedAt: ctx.now,
      })
      .returning();
    if (!made) throw new Conflict('error_changed_meanwhile');
    for (const { scope, wording, language } of input.consents)
      await giveConsent(ctx, {
        personId: author.id,
        postId: id,
        scope,
        route: input.route,
        wording,
        language,
      });
    await keepWording(ctx, id, input, null);
    await recordAct(ctx, {
      neighbourhoodId: hood.id,
      act: 'post.submitted',
      target: { type: 'post', id },
    });
    return (await goesUnread(ctx, hood, made)) ? goPublic(ctx, made) : made;
  });
