import { inArray } from 'drizzle-orm';
import type { Ctx } from '#app/lib/ctx.ts';
import { introduction, response } from '#db/schema.ts';

/** Which of these posts somebody answered, or was thought of for, now or before. */
export const listAnswered = async (ctx: Ctx, postIds: string[]): Promise<Set<string>> => {
  if (postIds.length === 0) return new Set();
  const answers = await ctx.db
    .selectDistinct({ postId: response.postId })
    .from(response)
    .where(inArray(response.postId, postIds));
  const introduced = await ctx.db
    .selectDistinct({ postId: introduction.postId })
    .from(introduction)
    .where(inArray(introduction.postId, postIds));
  return new Set([...answers, ...introduced].map(({ postId }) => postId));
};
