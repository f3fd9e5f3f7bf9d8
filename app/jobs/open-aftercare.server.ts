import { openAftercare } from '#app/features/introductions/open-aftercare.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';

/** Asks how it went, some days after; gives of how many introductions. */
export const openAftercareJob = (ctx: Ctx): Promise<number> => openAftercare(ctx);
