import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ServerBuild } from '@remix-run/node';
import express, { type Request as Req, type RequestHandler, type Response as Res } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { signInThrottle } from '#app/features/accounts/throttle.server.ts';
import { answers } from '#db/open.server.ts';
import type { Db } from '#db/transaction.server.ts';
import { answerWith } from './answer.server.ts';
import {
  noContentEncoding,
  notTooOften,
  ownOrigin,
  readBody,
  refuse,
  wellFormed,
} from './doors.server.ts';
import { frontDoor } from './front-door.server.ts';
import { newId, newToken } from './ids.server.ts';
import { errorFacts, withoutSecrets } from './log.server.ts';
import { pageCache } from './page-cache.server.ts';
import { askRemix } from './remix.server.ts';
import type { Settings } from './settings.server.ts';
import { staticFiles } from './static.server.ts';

type Parts = {
  db: Db;
  settings: Settings;
  log: Logger;
  build: ServerBuild | (() => Promise<ServerBuild>);
  mode: 'production' | 'development';
  now: () => Date;
  /** Development's files come from Vite. */
  front?: RequestHandler | undefined;
};

/** The whole server but its port: doors, static files, page cache, Remix. */
export const createApp = ({ db, settings, log, build, mode, now, front }: Parts) => {
  const app = express();
  const secure = settings.ORIGIN?.startsWith('https:') ?? false;
  const kept = pageCache();
  const door = frontDoor({ db, cache: kept, now, origin: settings.ORIGIN });
  const answer = answerWith({
    door,
    cache: mode === 'production' ? kept : null,
    remix: askRemix(build, mode),
    shared: {
      db,
      now,
      newId,
      newToken,
      secure,
      mails: settings.SMTP_URL !== undefined,
      throttle: signInThrottle(),
    },
  });

  app.disable('x-powered-by');
  app.set(
    'trust proxy',
    /^\d+$/.test(settings.TRUST_PROXY) ? Number(settings.TRUST_PROXY) : settings.TRUST_PROXY,
  );
  app.use(
    helmet({
      // Pages bring their own: strict for neighbours, with a nonce for the desk.
      contentSecurityPolicy: false,
      referrerPolicy: { policy: 'same-origin' },
      strictTransportSecurity: secure,
      xFrameOptions: { action: 'deny' },
    }),
  );
  app.get('/health', async (_req, res, next) => {
    try {
      await answers(db);
      res.type('text').set('Cache-Control', 'no-store').send('ok');
    } catch (error) {
      next(error);
    }
  });
  app.use(front ?? staticFiles(kept));
  app.use(
    wellFormed,
    ownOrigin(settings.ORIGIN),
    noContentEncoding,
    notTooOften({ street: 60, desk: 600 }),
    readBody,
  );
  app.use((req, res, next) => {
    answer(req, res).catch(next);
  });
  app.use((error: unknown, req: Req, res: Res, _next: express.NextFunction) => {
    log.error({ path: withoutSecrets(req.originalUrl), ...errorFacts(error) });
    if (res.headersSent) res.end();
    else refuse(req, res, 500, 'error_page_500_heading', 'error_page_500');
  });

  /** Node's own handler: pages in memory first, everything else through Express. */
  return (req: IncomingMessage, res: ServerResponse) => {
    const started = performance.now();
    const { method, url = '' } = req;
    res.on('finish', () => {
      const ms = Math.round(performance.now() - started);
      log.info({ method, path: withoutSecrets(url), status: res.statusCode, ms });
    });
    door.serve(req, res).then(
      (served) => served || app(req, res),
      // The database did not answer: Express says so in words.
      () => app(req, res),
    );
  };
};
