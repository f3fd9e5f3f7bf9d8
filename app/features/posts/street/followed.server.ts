import { createHash } from 'node:crypto';
import { and, asc, desc, eq, isNull, max } from 'drizzle-orm';
import {
  type PublicPost,
  placeColumns,
  publicColumns,
} from '#app/features/posts/published.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { consent, person, place, post, wording } from '#db/schema.ts';

/** What feed and calendar know of a post: what its page shows, and what tells a reader that it changed. */
export type FollowedPost = Omit<PublicPost, 'publishedAt'> & {
  /** Stays when a number is given out again; says nothing of the row. */
  key: string;
  version: number;
  publishedAt: Date;
  /** The last time that anything of it changed: its words, its day, its place, its name, or until when it stands. */
  updatedAt: Date;
  expiresAt: Date;
};

const latest = (...instants: (Date | null)[]): Date =>
  new Date(Math.max(...instants.map((one) => one?.getTime() ?? 0)));

/** A neighbourhood's published posts for those who follow it, newest first. */
export const listFollowed = async (ctx: Ctx, neighbourhoodId: string): Promise<FollowedPost[]> => {
  const worded = ctx.db
    .select({ postId: wording.postId, at: max(wording.at).as('worded_at') })
    .from(wording)
    .groupBy(wording.postId)
    .as('worded');
  const named = ctx.db
    .select({
      postId: consent.postId,
      givenAt: max(consent.givenAt).as('named_at'),
      withdrawnAt: max(consent.withdrawnAt).as('nameless_at'),
    })
    .from(consent)
    .where(eq(consent.scope, 'name'))
    .groupBy(consent.postId)
    .as('named');
  const rows = await ctx.db
    .select({
      post: publicColumns,
      id: post.id,
      version: post.version,
      submittedAt: post.submittedAt,
      changedAt: post.changedAt,
      expiresAt: post.expiresAt,
      wordedAt: worded.at,
      namedAt: named.givenAt,
      namelessAt: named.withdrawnAt,
      placeChangedAt: place.changedAt,
      placeClosedAt: place.closedAt,
      place: placeColumns,
    })
    .from(post)
    .leftJoin(
      consent,
      and(eq(consent.postId, post.id), eq(consent.scope, 'name'), isNull(consent.withdrawnAt)),
    )
    .leftJoin(person, and(eq(person.id, post.authorId), eq(person.id, consent.personId)))
    .leftJoin(place, eq(place.id, post.placeId))
    .leftJoin(worded, eq(worded.postId, post.id))
    .leftJoin(named, eq(named.postId, post.id))
    .where(and(eq(post.neighbourhoodId, neighbourhoodId), eq(post.status, 'published')))
    .orderBy(desc(post.publishedAt), asc(post.code));
  return rows.flatMap(({ post, id, version, expiresAt, place, ...at }) => {
    const { publishedAt } = post;
    if (!publishedAt || !expiresAt) return [];
    return {
      ...post,
      key: createHash('sha256').update(id).digest('hex').slice(0, 24),
      version,
      publishedAt,
      updatedAt: latest(publishedAt, ...Object.values(at)),
      expiresAt,
      place: at.placeClosedAt ? null : place,
    };
  });
};
