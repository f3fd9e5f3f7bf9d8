import { remindExpiry } from '#app/features/posts/remind-expiry.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';

/** Lets authors know that their post ends in three days; gives how many. */
export const remindExpiryJob = (ctx: Ctx): Promise<number> => remindExpiry(ctx);
