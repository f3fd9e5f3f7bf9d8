import { accountName } from '#app/features/accounts/queries.server.ts';
import { hoodFacts } from '#app/features/neighbourhoods/hood-page.tsx';
import { findNeighbourhoodById } from '#app/features/neighbourhoods/queries.server.ts';
import { listOwnPosts } from '#app/features/posts/queries.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { ownState } from './facts.server.ts';

/** A signed-in neighbour's posts with how they stand; nothing for anybody else. */
export const ownListFacts = async (ctx: Ctx) => {
  if (ctx.actor.type !== 'neighbour') return null;
  const posts = await listOwnPosts(ctx);
  return {
    hood: hoodFacts(await findNeighbourhoodById(ctx, ctx.actor.neighbourhoodId)),
    name: (await accountName(ctx, ctx.actor.accountId)) ?? '',
    posts: posts.map((post) => ({
      id: post.id,
      title: post.title,
      language: post.language,
      kind: post.kind,
      state: ownState(post),
    })),
  };
};
export type OwnListFacts = NonNullable<Awaited<ReturnType<typeof ownListFacts>>>;
