import { expirePosts } from '#app/features/posts/expire.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';

/** Closes the posts whose four weeks are over; gives how many. */
export const expirePostsJob = (ctx: Ctx): Promise<number> => expirePosts(ctx);
