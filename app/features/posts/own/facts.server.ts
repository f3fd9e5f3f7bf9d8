import { eq } from 'drizzle-orm';
import { hoodFacts } from '#app/features/neighbourhoods/hood-page.tsx';
import { standingConsents } from '#app/features/people/consents.server.ts';
import type { Own } from '#app/features/posts/author-guard.server.ts';
import { OWN_SCOPES } from '#app/features/posts/form.ts';
import { placeChoices } from '#app/features/posts/place-choices.server.ts';
import { canChange, canRenew, canWithdraw } from '#app/features/posts/policy.ts';
import { findLastReview, listWordings, type Post } from '#app/features/posts/queries.server.ts';
import { sayDate, sayWhen, type WhenFacts } from '#app/features/posts/when.ts';
import { say } from '#app/i18n/messages.ts';
import { person } from '#db/schema.ts';
import type { Channel, Locale } from '#db/vocabulary.ts';
import { ownSentence } from './sentence.ts';

/** Where a post is in its life, as its author is told. */
export const OWN_STATES = [
  'submitted',
  'change_asked',
  'published',
  'declined',
  'expired',
  'withdrawn',
] as const;
export type OwnState = (typeof OWN_STATES)[number];

export const ownState = (post: Pick<Post, 'status' | 'closeReason'>): OwnState =>
  post.status === 'closed' ? (post.closeReason ?? 'expired') : post.status;

/** The last day a post stands, in words: it closes at the first instant of the next. */
const lastDay = (post: Post, timeZone: string, locale: Locale): string | null =>
  post.expiresAt && sayDate(new Date(post.expiresAt.getTime() - 1), timeZone, locale);

/** The author's own words where a worker corrected them since, else nothing. */
const ownWords = async ({ ctx, post }: Own) => {
  const wordings = await listWordings(ctx, post.id);
  const own = wordings.filter(({ correctedBy }) => correctedBy === null).at(-1);
  const same = !own || (own.title === post.title && own.text === post.text);
  return same ? null : { title: own.title, text: own.text };
};

/** What the author agreed to, since when, and the sentence for what can be agreed to still. */
const ownConsents = async ({ ctx, post, hood }: Own) => {
  const standing = await standingConsents(ctx, post.id);
  const sentences = OWN_SCOPES.map(
    (scope) => [scope, ownSentence(scope, ctx.locale).wording] as const,
  );
  return ([['site', null], ...sentences] as const).map(([scope, sentence]) => {
    const given = standing[scope];
    const since = given ? sayDate(given.givenAt, hood.timeZone, ctx.locale) : null;
    return { scope, since, sentence };
  });
};

/** When it is, and where it is held. */
const whenAndWhere = async ({ ctx, post, hood }: Own): Promise<string> => {
  const places = post.placeId ? await placeChoices(ctx, hood.id, post.kind) : [];
  const name = places.find(({ id }) => id === post.placeId)?.name;
  return [sayWhen(post, ctx.locale), name].filter(Boolean).join(' · ');
};

/** What the author reads of a post: its state, its words, and what can be done with it. */
export const ownFacts = async (own: Own) => {
  const { ctx, post, hood, path } = own;
  const { actor, locale } = ctx;
  const state = ownState(post);
  const told = state === 'change_asked' || state === 'declined';
  const review = told ? await findLastReview(ctx, post.id) : null;
  return {
    hood: hoodFacts(hood),
    path,
    state,
    reason: review?.reason ?? null,
    code: post.code,
    kind: post.kind,
    category: say(`category_${post.category}`, {}, locale),
    title: post.title,
    text: post.text,
    language: post.language,
    own: await ownWords(own),
    when: await whenAndWhere(own),
    until: lastDay(post, hood.timeZone, locale),
    closed: post.closedAt && sayDate(post.closedAt, hood.timeZone, locale),
    version: post.version,
    consents: canWithdraw(actor, post) ? await ownConsents(own) : [],
    acts: {
      change: canChange(actor, post),
      renew: canRenew(actor, post) && post.whenDate === null,
      withdraw: canWithdraw(actor, post),
    },
  };
};
export type OwnFacts = Awaited<ReturnType<typeof ownFacts>>;

/** How the author said to be reached. */
const channelOf = async ({ ctx, post }: Own): Promise<Channel> => {
  const [author] = await ctx.db
    .select({ channel: person.channel })
    .from(person)
    .where(eq(person.id, post.authorId));
  return author?.channel ?? 'visit';
};

/** What the confirmation says: the number, who reads it, what happens next. */
export const sentFacts = async (own: Own, origin: string) => {
  const { ctx, post, hood, path } = own;
  return {
    hood: hoodFacts(hood),
    state: ownState(post),
    code: post.code,
    channel: await channelOf(own),
    /** A post for one date goes with its day. */
    fourWeeks: post.whenDate === null,
    onSheet: Boolean((await standingConsents(ctx, post.id)).sheet),
    path,
    link: `${origin}${path}`,
  };
};
export type SentFacts = Awaited<ReturnType<typeof sentFacts>>;

/** A post's day and hour as the form asks for them. */
export const typedWhen = ({ whenDay, whenDate, whenTime, whenPart }: WhenFacts) => {
  const fixed = !['any', 'date', 'daily', 'weekdays', 'weekend'].includes(whenDay);
  return {
    when: fixed ? 'weekday' : whenDay,
    weekday: fixed ? whenDay : '',
    date: whenDate ?? '',
    part: whenPart ?? '',
    time: whenTime ?? '',
  };
};

/** The page on which the author writes a post anew, filled in. */
export const changeFacts = async (own: Own) => {
  const { title, text, language, status } = own.post;
  return {
    own: await ownFacts(own),
    typed: { title, text, language, ...typedWhen(own.post), place: own.post.placeId ?? '' },
    places: await placeChoices(own.ctx, own.hood.id, own.post.kind),
    /** Published unread here, it stays on the page. */
    atOnce: status === 'published' && own.hood.reviewMode === 'none',
  };
};
export type ChangeFacts = Awaited<ReturnType<typeof changeFacts>>;
