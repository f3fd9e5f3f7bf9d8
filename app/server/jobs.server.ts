import { Cron } from 'croner';
import type { Logger } from 'pino';
import { archiveEditionsJob } from '#app/jobs/archive-editions.server.ts';
import { closeOrphanResponsesJob } from '#app/jobs/close-orphan-responses.server.ts';
import { expirePostsJob } from '#app/jobs/expire-posts.server.ts';
import { forgetSessionsJob } from '#app/jobs/forget-sessions.server.ts';
import { openAftercareJob } from '#app/jobs/open-aftercare.server.ts';
import { remindExpiryJob } from '#app/jobs/remind-expiry.server.ts';
import { type Post, sendMessagesJob } from '#app/jobs/send-messages.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { errorFacts } from './log.server.ts';
import type { Settings } from './settings.server.ts';
import { smtp } from './smtp.server.ts';

/** The demo's neighbours have no mailbox: theirs are only shown. Anywhere else nobody waits for nothing. */
export const postOf = (settings: Pick<Settings, 'SMTP_URL' | 'MAIL_FROM'>, demo: boolean): Post => {
  if (settings.SMTP_URL) return smtp(settings.SMTP_URL, settings.MAIL_FROM);
  return demo ? 'show' : 'call';
};

/** Starts what runs by itself; gives the function that stops it. */
export const startJobs = (
  systemCtx: () => Ctx,
  log: Logger,
  { settings, origin, demo }: { settings: Settings; origin: string; demo: boolean },
): (() => void) => {
  const post = postOf(settings, demo);
  const schedule = (name: string, pattern: string, job: (ctx: Ctx) => Promise<number>) => {
    const run = async () => {
      const done = await job(systemCtx());
      if (done > 0) log.info({ job: name, done });
    };
    return new Cron(
      pattern,
      { protect: true, catch: (error) => log.error({ job: name, ...errorFacts(error) }) },
      run,
    );
  };
  const jobs = [
    // Every quarter: midnight falls on one in every time zone.
    schedule('expire-posts', '0 */15 * * * *', expirePostsJob),
    // Every hour: a week ends at another one in every time zone.
    schedule('archive-editions', '20 3 * * * *', archiveEditionsJob),
    schedule('close-orphan-responses', '15 */5 * * * *', closeOrphanResponsesJob),
    schedule('forget-sessions', '30 7 * * * *', forgetSessionsJob),
    schedule('open-aftercare', '45 10 * * * *', openAftercareJob),
    schedule('remind-expiry', '15 5 * * * *', remindExpiryJob),
    schedule('send-messages', '45 * * * * *', sendMessagesJob(post, origin)),
  ];
  return () => {
    for (const job of jobs) job.stop();
  };
};
