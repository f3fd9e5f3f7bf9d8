import { callInstead, type Deliver, sendOutbox } from '#app/features/people/send-outbox.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';

/** Sends what waits; without a mail server, puts it on the call list after a day. Gives how many. */
export const sendMessagesJob =
  (deliver: Deliver | null, origin: string) =>
  (ctx: Ctx): Promise<number> =>
    deliver ? sendOutbox(ctx, deliver, origin) : callInstead(ctx);
