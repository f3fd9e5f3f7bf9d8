import { Cron } from 'croner';
import type { Logger } from 'pino';
import { expirePostsJob } from '#app/jobs/expire-posts.server.ts';
import { forgetSessionsJob } from '#app/jobs/forget-sessions.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { errorFacts } from './log.server.ts';

/** Starts what runs by itself; gives the function that stops it. */
export const startJobs = (systemCtx: () => Ctx, log: Logger): (() => void) => {
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
    schedule('forget-sessions', '30 7 * * * *', forgetSessionsJob),
  ];
  return () => {
    for (const job of jobs) job.stop();
  };
};
