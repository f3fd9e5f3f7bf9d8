import { archiveEditions } from '#app/features/sheets/archive-editions.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';

/** Puts away the sheets whose week is over; gives how many. */
export const archiveEditionsJob = (ctx: Ctx): Promise<number> => archiveEditions(ctx);
