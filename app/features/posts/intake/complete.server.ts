import { eq } from 'drizzle-orm';
import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { addNumber } from '#app/features/people/add-number.server.ts';
import { settleReasons } from '#app/features/people/open-call.server.ts';
import { findKept } from '#app/features/people/queries.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { intakeDraft } from '#db/schema.ts';
import { findPost, type Post } from '../queries.server.ts';
import { type Submission, submitPost } from '../submit.server.ts';
import { agreedTo } from './consents.ts';
import { expectOpen, findDraft } from './drafts.server.ts';
import type { Intake } from './form.ts';

const UNASKED = { firstName: '', phone: null, email: null, channel: 'visit' } as const;

/** Who says it: a neighbour the desk knows, with a number that may be new, or somebody new. */
const callerOf = async (
  ctx: Ctx,
  hood: Neighbourhood,
  input: Intake,
): Promise<Pick<Submission, 'authorId' | 'contact'> & { firstName: string }> => {
  if (!('personId' in input)) {
    const { firstName, phone, email, channel } = input;
    return { firstName, contact: { firstName, phone, email, channel } };
  }
  const known = await findKept(ctx, hood.id, input.personId);
  if (input.phone) await addNumber(ctx, known, input.phone);
  return { firstName: known.firstName, authorId: known.id, contact: UNASKED };
};

/**
 * A conversation becomes a post, with its author and each consent as it was read out; the draft is
 * emptied. Finished twice, it is one post.
 *
 * @throws NotFound, Conflict('error_changed_meanwhile'), Conflict('error_draft_done') where it was
 * thrown away, and what `submitPost` throws.
 */
export const completeIntake = (
  ctx: Ctx,
  hood: Neighbourhood,
  id: string,
  input: Intake,
): Promise<Post> =>
  atomically(ctx, async (ctx) => {
    const draft = await findDraft(ctx, hood.id, id);
    if (draft.doneAt && draft.fields.postId) return findPost(ctx, draft.fields.postId);
    expectOpen(draft, input.version);
    const { firstName, ...caller } = await callerOf(ctx, hood, input);
    const post = await submitPost(ctx, hood.slug, {
      ...caller,
      route: input.route,
      kind: input.kind,
      category: input.category,
      title: input.title,
      text: input.text,
      language: input.language,
      whenDay: input.whenDay,
      whenDate: input.whenDate,
      whenTime: input.whenTime,
      whenPart: input.whenPart,
      ...(input.placeId ? { placeId: input.placeId } : {}),
      consents: agreedTo(firstName, input, hood.languages),
      key: ctx.newToken(),
    });
    await ctx.db
      .update(intakeDraft)
      .set({
        fields: { postId: post.id },
        version: draft.version + 1,
        updatedAt: ctx.now,
        doneAt: ctx.now,
      })
      .where(eq(intakeDraft.id, id));
    await settleReasons(ctx, id);
    return post;
  });
