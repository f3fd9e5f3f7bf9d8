import { and, eq } from 'drizzle-orm';
import { bumpRevision } from '#app/features/neighbourhoods/bump-revision.server.ts';
import { findNeighbourhoodById } from '#app/features/neighbourhoods/queries.server.ts';
import { standingConsents } from '#app/features/people/consents.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { accountOf } from '#app/lib/ctx.ts';
import { Conflict, Forbidden } from '#app/lib/errors.ts';
import { post, review, wording } from '#db/schema.ts';
import type { ReviewDecision } from '#db/vocabulary.ts';
import { expiryOf } from './life.ts';
import { canReview } from './policy.ts';
import { findPost, type Post } from './queries.server.ts';
import { tellAuthor } from './tell-author.server.ts';

/** Steps that several verbs share. Each joins the verb's transaction. */

type Changes = Partial<Omit<Post, 'id' | 'version' | 'changedAt'>>;

/**
 * Writes a post's next state over the version that was read.
 * @throws Conflict('error_changed_meanwhile') where somebody was first.
 */
export const changeRow = async (ctx: Ctx, before: Post, changes: Changes): Promise<Post> => {
  const [after] = await ctx.db
    .update(post)
    .set({ ...changes, changedAt: ctx.now, version: before.version + 1 })
    .where(and(eq(post.id, before.id), eq(post.version, before.version)))
    .returning();
  if (!after) throw new Conflict('error_changed_meanwhile');
  return after;
};

/** @throws Conflict('error_changed_meanwhile') where the form was filled in over another version. */
export const expectVersion = (found: Post, version: number) => {
  if (found.version !== version) throw new Conflict('error_changed_meanwhile');
};

export const keepWording = async (
  ctx: Ctx,
  postId: string,
  words: { title: string; text: string },
  correctedBy: string | null,
) => {
  await ctx.db.insert(wording).values({
    id: ctx.newId(),
    postId,
    title: words.title,
    text: words.text,
    correctedBy,
    at: ctx.now,
  });
};

export const keepReview = async (
  ctx: Ctx,
  postId: string,
  decision: ReviewDecision,
  reason: string | null = null,
) => {
  await ctx.db.insert(review).values({
    id: ctx.newId(),
    postId,
    decision,
    reason,
    decidedBy: accountOf(ctx.actor),
    at: ctx.now,
  });
};

/**
 * Puts a post on the page. Only with its author's standing consent: the row is named in the post.
 * @throws Conflict('error_no_consent'), Conflict('error_date_past')
 */
export const goPublic = async (ctx: Ctx, before: Post, changes: Changes = {}): Promise<Post> => {
  const { site } = await standingConsents(ctx, before.id);
  if (!site) throw new Conflict('error_no_consent');
  const { timeZone } = await findNeighbourhoodById(ctx, before.neighbourhoodId);
  const expiresAt = expiryOf(before, ctx.now, timeZone);
  if (expiresAt <= ctx.now) throw new Conflict('error_date_past');
  const after = await changeRow(ctx, before, {
    ...changes,
    status: 'published',
    siteConsentId: site.id,
    publishedAt: ctx.now,
    expiresAt,
  });
  await keepReview(ctx, before.id, 'published');
  await bumpRevision(ctx, before.neighbourhoodId);
  return after;
};

/**
 * What asking for a change and declining have in common: the worker decides against publication as it is,
 * with a reason that is kept, logged, and told to the author on their own channel.
 * @throws NotFound, Forbidden, Conflict('error_already_decided'), Conflict('error_changed_meanwhile')
 */
export const decideAgainst = async (
  ctx: Ctx,
  id: string,
  input: { reason: string; version: number },
  {
    decision,
    act,
    changes,
  }: { decision: Exclude<ReviewDecision, 'published'>; act: string; changes: Changes },
): Promise<Post> => {
  const found = await findPost(ctx, id);
  if (!canReview(ctx.actor, found)) throw new Forbidden();
  if (found.status !== 'submitted') throw new Conflict('error_already_decided');
  expectVersion(found, input.version);
  const after = await changeRow(ctx, found, changes);
  await keepReview(ctx, id, decision, input.reason);
  await recordAct(ctx, {
    neighbourhoodId: found.neighbourhoodId,
    act,
    target: { type: 'post', id },
    reason: input.reason,
  });
  await tellAuthor(ctx, after, decision, input.reason);
  return after;
};
