import { callInstead, type Deliver, sendOutbox } from '#app/features/people/send-outbox.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';

/** What is done with messages: handed to a mail server, told by phone, or only shown at the desk (the demo). */
export type Post = Deliver | 'call' | 'show';

/** Sends what waits; without a mail server, puts it on the call list at once. Gives how many. */
export const sendMessagesJob =
  (post: Post, origin: string) =>
  async (ctx: Ctx): Promise<number> => {
    if (post === 'show') return 0;
    return post === 'call' ? callInstead(ctx) : sendOutbox(ctx, post, origin);
  };
