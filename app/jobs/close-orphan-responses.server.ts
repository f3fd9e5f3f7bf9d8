import { closeOrphanResponses } from '#app/features/introductions/close-orphans.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';

/** Closes the responses whose post is gone; gives how many. */
export const closeOrphanResponsesJob = (ctx: Ctx): Promise<number> => closeOrphanResponses(ctx);
