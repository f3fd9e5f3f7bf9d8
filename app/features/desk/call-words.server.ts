import { and, desc, inArray, isNotNull } from 'drizzle-orm';
import { contactFor } from '#app/features/introductions/queries.server.ts';
import { sayAppointment } from '#app/features/introductions/say-appointment.ts';
import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { isQuestion } from '#app/features/people/call-policy.ts';
import type { OpenCall } from '#app/features/people/call-queries.server.ts';
import { localeOf } from '#app/features/people/locale.ts';
import { sayDate } from '#app/features/posts/when.ts';
import { say } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { showPhone } from '#app/lib/phone.ts';
import { type callReason, intakeDraft, introduction, post, response, review } from '#db/schema.ts';

type Reason = typeof callReason.$inferSelect;

/** All that the reasons of some calls are about, in five questions to the database. */
const aboutOf = async (ctx: Ctx, reasons: Reason[]) => {
  const targets = [...new Set(reasons.map(({ targetId }) => targetId))];
  if (targets.length === 0)
    return { intros: [], responses: [], posts: [], reviews: [], drafts: [] };
  const intros = await ctx.db.select().from(introduction).where(inArray(introduction.id, targets));
  const responses = await ctx.db
    .select({ id: response.id, postId: response.postId })
    .from(response)
    .where(inArray(response.id, targets));
  const postIds = [...targets, ...[...intros, ...responses].map(({ postId }) => postId)];
  const posts = await ctx.db.select().from(post).where(inArray(post.id, postIds));
  const reviews = await ctx.db
    .select({ postId: review.postId, reason: review.reason })
    .from(review)
    .where(and(inArray(review.postId, postIds), isNotNull(review.reason)))
    .orderBy(desc(review.at), desc(review.id));
  const drafts = await ctx.db
    .select({ id: intakeDraft.id, fields: intakeDraft.fields })
    .from(intakeDraft)
    .where(inArray(intakeDraft.id, targets));
  return { intros, responses, posts, reviews, drafts };
};

/**
 * Why to call each person, for the worker, and what to say, in the language of the person. Everything
 * that is to be said to somebody is said in one call.
 */
export const callWords = async (ctx: Ctx, hood: Neighbourhood, reasons: Reason[]) => {
  const about = await aboutOf(ctx, reasons);
  return async ({ call, person }: OpenCall) => {
    const language = localeOf(person, hood);
    const own = reasons.filter(({ callId }) => callId === call.id);
    const lines = [];
    for (const { id, kind, targetId } of own) {
      const intro = about.intros.find((one) => one.id === targetId);
      const answer = about.responses.find((one) => one.id === targetId);
      const postId = intro?.postId ?? answer?.postId ?? targetId;
      const found = about.posts.find((one) => one.id === postId);
      const draft = about.drafts.find((one) => one.id === targetId);
      const side = intro?.authorId === person.id ? 'author' : 'other';
      const contact =
        intro && kind === 'introduction_shared' ? await contactFor(ctx, intro, side) : null;
      // The number is said while both yeses stand; where one was taken back there is nothing to say.
      const silent = kind === 'introduction_shared' && !contact;
      const title = found?.title ?? draft?.fields.title ?? '';
      const inputs = {
        name: person.firstName,
        worker: hood.workerName,
        title,
        reason: about.reviews.find((one) => one.postId === postId)?.reason ?? '',
        day: found?.expiresAt
          ? sayDate(new Date(found.expiresAt.getTime() - 1), hood.timeZone, language)
          : '',
        when: intro ? sayAppointment(intro, language) : '',
        other: contact?.firstName ?? '',
        phone: contact?.phone ? showPhone(contact.phone) : '',
      };
      lines.push({
        id,
        kind,
        why: say(`call_why_${kind}`, { title }, ctx.locale),
        say: silent
          ? null
          : contact && !contact.phone
            ? say('call_say_shared_no_phone', inputs, language)
            : say(`call_say_${kind}`, inputs, language),
        question: isQuestion(kind),
        href: intro
          ? `/desk/${hood.slug}/introductions/${intro.id}`
          : found
            ? `/desk/${hood.slug}/posts/${found.id}`
            : draft
              ? `/desk/${hood.slug}/intake/${draft.id}`
              : null,
        introduction: intro !== undefined,
      });
    }
    return { language, lines };
  };
};
