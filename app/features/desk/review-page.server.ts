import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { listDeskPosts } from '#app/features/posts/desk-queries.server.ts';
import { reviewFacts, todoLine } from '#app/features/posts/review/facts.server.ts';
import { m } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { comingSheet } from './coming-sheet.server.ts';
import { deskFacts } from './desk-facts.server.ts';

/**
 * The three panes: what waits, one post (the first that waits where none is named), the coming sheet.
 * @throws NotFound
 */
export const reviewPage = async (ctx: Ctx, hood: Neighbourhood, postId?: string) => {
  const queue = await listDeskPosts(ctx, hood.id, ['submitted']);
  const id = postId ?? queue[0]?.id;
  const post = id === undefined ? null : await reviewFacts(ctx, hood, id);
  const { locale } = ctx;
  const page = m.desk_todo({ count: queue.length }, { locale });
  return {
    title: `${postId && post ? `${post.title} · ` : ''}${page} · ${hood.name}`,
    desk: await deskFacts(ctx, hood),
    slug: hood.slug,
    todo: queue.map((one) => todoLine(ctx, hood, one)),
    post,
    sheet: await comingSheet(ctx, hood),
  };
};

export type ReviewPageData = Awaited<ReturnType<typeof reviewPage>>;
