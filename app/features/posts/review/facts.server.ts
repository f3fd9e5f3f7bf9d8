import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { standingConsents } from '#app/features/people/consents.server.ts';
import {
  type DeskPost,
  findDeskPost,
  listDeskPosts,
  listPostActs,
  listTakers,
} from '#app/features/posts/desk-queries.server.ts';
import { hintsOf } from '#app/features/posts/hints.ts';
import { placeChoices } from '#app/features/posts/place-choices.server.ts';
import {
  canCorrect,
  canRenew,
  canReview,
  canTranslate,
  canWithdraw,
} from '#app/features/posts/policy.ts';
import { listWordings } from '#app/features/posts/queries.server.ts';
import {
  languagesFor,
  listDeskTranslations,
} from '#app/features/posts/translations/facts.server.ts';
import { sayDate, sayInstant, sayWhen } from '#app/features/posts/when.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { showPhone } from '#app/lib/phone.ts';
import { dayIn, daysBetween } from '#app/lib/time.ts';
import { POST_SCOPES } from '#db/vocabulary.ts';

/** How long ago, in days as people say them: "vandaag", "gisteren", "3 dagen geleden". */
const sayAge = (ctx: Ctx, at: Date, timeZone: string): string => {
  const days = daysBetween(dayIn(at, timeZone), dayIn(ctx.now, timeZone));
  return new Intl.RelativeTimeFormat(ctx.locale, { numeric: 'auto' }).format(-days, 'day');
};

export const todoLine = (ctx: Ctx, hood: Neighbourhood, post: DeskPost) => ({
  id: post.id,
  title: post.title,
  language: post.language,
  category: post.category,
  route: post.route,
  age: sayAge(ctx, post.submittedAt, hood.timeZone),
});
export type TodoLine = ReturnType<typeof todoLine>;

/** The posts' lines in the list of all. */
export const deskLines = async (ctx: Ctx, hood: Neighbourhood, posts: DeskPost[]) => {
  const day = (at: Date | null) => at && sayDate(at, hood.timeZone, ctx.locale);
  const gone = posts.filter(({ closeReason }) => closeReason === 'withdrawn');
  const takers = await listTakers(
    ctx,
    gone.map(({ id }) => id),
  );
  return posts.map((post) => ({
    id: post.id,
    code: post.code,
    title: post.title,
    language: post.language,
    kind: post.kind,
    category: post.category,
    status: post.status,
    closeReason: post.closeReason,
    takenBy: takers.get(post.id) ?? null,
    firstName: post.author.firstName,
    published: day(post.publishedAt),
    until: post.status === 'published' ? day(post.expiresAt) : day(post.closedAt),
  }));
};
export type DeskLine = Awaited<ReturnType<typeof deskLines>>[number];

/**
 * All that the review screen shows of one post, in the reader's language. Nothing else: a desk page's
 * source holds it whole. @throws NotFound, also under another neighbourhood's address.
 */
export const reviewFacts = async (ctx: Ctx, hood: Neighbourhood, id: string) => {
  const post = await findDeskPost(ctx, id);
  if (post.neighbourhoodId !== hood.id) throw new NotFound();
  const { author } = post;
  const at = (instant: Date) => sayInstant(instant, hood.timeZone, ctx.locale);
  const words = await listWordings(ctx, id);
  const standing = await standingConsents(ctx, id);
  const own = words.findLast(({ correctedBy }) => correctedBy === null);
  return {
    id,
    version: post.version,
    code: post.code,
    kind: post.kind,
    category: post.category,
    title: post.title,
    text: post.text,
    language: post.language,
    when: sayWhen(post, ctx.locale),
    placeId: post.placeId,
    places: await placeChoices(ctx, hood.id, post.kind),
    route: post.route,
    status: post.status,
    closeReason: post.closeReason,
    takenBy: (await listTakers(ctx, [id])).get(id) ?? null,
    submitted: at(post.submittedAt),
    until: post.expiresAt && sayDate(post.expiresAt, hood.timeZone, ctx.locale),
    author: {
      firstName: author.firstName,
      channel: author.channel,
      phone: author.phone && { number: author.phone, shown: showPhone(author.phone) },
      email: author.email,
      mailed: author.channel === 'email' && !!author.email && !author.emailStoppedAt,
    },
    hints: hintsOf(post),
    translations: await listDeskTranslations(ctx, post),
    own: { title: own?.title ?? post.title, text: own?.text ?? post.text },
    wordings: words.map((one) => ({
      title: one.title,
      text: one.text,
      correctedBy: one.correctedBy,
      at: at(one.at),
    })),
    agreed: POST_SCOPES.flatMap((scope) => {
      const given = standing[scope];
      if (!given) return [];
      const { wording, language, givenAt } = given;
      return [{ scope, wording, language, at: at(givenAt) }];
    }),
    acts: (await listPostActs(ctx, id)).map((act) => ({ ...act, at: at(act.at) })),
    can: {
      review: canReview(ctx.actor, post) && post.status === 'submitted',
      correct: canCorrect(ctx.actor, post),
      translate: canTranslate(ctx.actor, post) && languagesFor(hood, post).length > 0,
      renew: canRenew(ctx.actor, post),
      withdraw: canWithdraw(ctx.actor, post),
    },
  };
};
export type ReviewFacts = Awaited<ReturnType<typeof reviewFacts>>;

/** After a decision: the next post that waits, in the order of the list; the first after the last. */
export const nextToRead = async (
  ctx: Ctx,
  hood: { id: string; slug: string },
  decided: { submittedAt: Date },
): Promise<string> => {
  const queue = await listDeskPosts(ctx, hood.id, ['submitted']);
  const next = queue.find((one) => one.submittedAt > decided.submittedAt) ?? queue[0];
  return next ? `/desk/${hood.slug}/posts/${next.id}` : `/desk/${hood.slug}/review`;
};
