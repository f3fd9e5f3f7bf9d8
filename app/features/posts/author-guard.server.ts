import { redirect } from '@remix-run/node';
import { asVisitor, asWhoever } from '#app/features/accounts/guards.server.ts';
import { hashToken } from '#app/features/accounts/token.server.ts';
import {
  findNeighbourhoodById,
  type Neighbourhood,
} from '#app/features/neighbourhoods/queries.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import type { Args } from '#app/lib/http.ts';
import { findPost, findPostByLink, type Post } from './queries.server.ts';

/** A post's id is a UUID; a link's token never is. */
const isId = (key: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(key);

const authorCtx = async (args: Args, key: string): Promise<{ ctx: Ctx; id: string }> => {
  if (!isId(key)) {
    const visitor = asVisitor(args);
    const postId = await findPostByLink(visitor, hashToken(key));
    return { ctx: { ...visitor, actor: { type: 'author', postId } }, id: postId };
  }
  const ctx = await asWhoever(args);
  if (ctx.actor.type !== 'neighbour') throw redirect('/my', 303);
  return { ctx, id: key };
};

export type Own = { ctx: Ctx; post: Post; hood: Neighbourhood; path: string };

/**
 * The guard of an author's pages: `/mine/{key}`, where the key is the post's private link or, for a
 * signed-in neighbour, the post's id.
 *
 * @throws NotFound for a link nobody has or somebody else's post; a redirect to `/my` for an id
 * without a session.
 */
export const requireAuthor = async (args: Args): Promise<Own> => {
  const key = args.params.key ?? '';
  const { ctx, id } = await authorCtx(args, key);
  const post = await findPost(ctx, id);
  const hood = await findNeighbourhoodById(ctx, post.neighbourhoodId);
  return { ctx, post, hood, path: `/mine/${encodeURIComponent(key)}` };
};
