import { forgetExpiredSessions } from '#app/features/accounts/sessions.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';

/** Deletes sessions that are over; says nothing of how many. */
export const forgetSessionsJob = async (ctx: Ctx): Promise<number> => {
  await forgetExpiredSessions(ctx.db, ctx.now);
  return 0;
};
