import { bareCode, isCode } from '#app/features/posts/code.ts';
import { type DeskPost, listDeskPosts } from '#app/features/posts/desk-queries.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { fold } from '#app/lib/text.ts';
import type { PostStatus } from '#db/vocabulary.ts';

/** The list's tabs, each an address, with the states it shows. */
export const TABS = {
  'to-read': ['submitted'],
  waiting: ['change_asked'],
  published: ['published'],
  closed: ['closed'],
  declined: ['declined'],
  all: ['submitted', 'change_asked', 'published', 'closed', 'declined'],
} as const satisfies Record<string, PostStatus[]>;
export type Tab = keyof typeof TABS;

export const isTab = (text: string | null): text is Tab =>
  text !== null && Object.hasOwn(TABS, text);

type Found =
  | { post: DeskPost }
  /** It looks like a number and is none of ours: mistyped, or misread. */
  | { wrongCode: true }
  | { posts: DeskPost[] };

/**
 * What the desk finds for what was typed: one post by its number (the one that stands, else the last),
 * or those whose title or author's first name has it. @throws NotFound
 */
export const searchDesk = async (
  ctx: Ctx,
  neighbourhoodId: string,
  tab: Tab,
  typed: string,
): Promise<Found> => {
  const code = bareCode(typed);
  if (/^\d{3,}$/.test(code)) {
    const all = await listDeskPosts(ctx, neighbourhoodId, [...TABS.all]);
    const same = isCode(code) ? all.filter((one) => one.code === code) : [];
    const post = same.find((one) => one.closedAt === null) ?? same.at(-1);
    return post ? { post } : { wrongCode: true };
  }
  const posts = await listDeskPosts(ctx, neighbourhoodId, [...TABS[tab]]);
  const words = fold(typed);
  const found = posts.filter((one) => fold(`${one.title} ${one.author.firstName}`).includes(words));
  // What waits is read oldest first; of the rest the newest is looked for.
  return { posts: tab === 'to-read' ? found : found.reverse() };
};
