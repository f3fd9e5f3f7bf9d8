import { randomBytes } from 'node:crypto';
import type { ServerBuild } from '@remix-run/node';
import express, { type Request as Req, type RequestHandler, type Response as Res } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { signInThrottle } from '#app/features/accounts/throttle.server.ts';
import type { LoadContext } from '#app/lib/load-context.ts';
import type { Db } from '#db/transaction.server.ts';
import { answers } from '#db/open.server.ts';
import { noContentEncoding, notTooOften, ownOrigin, readBody, refuse, wellFormed } from './doors.server.ts';
import { type HoodFacts, hoodFacts } from './hoods.server.ts';
import { newId, newToken } from './ids.server.ts';
import { LOCALE_COOKIE, localeFor } from './locale.server.ts';
import { errorFacts, withoutSecrets } from './log.server.ts';
import { cacheKey, cachePath, PUBLIC_PAGE, pageCache } from './page-cache.server.ts';
import { sendPage } from './send.server.ts';
import { staticFiles } from './static.server.ts';
import { askRemix } from './remix.server.ts';
import type { Settings } from './settings.server.ts';

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
  const cache = pageCache();
  const hoods = hoodFacts(db);
  const throttle = signInThrottle();
  const remix = askRemix(build, mode);
  const secure = settings.ORIGIN?.startsWith('https:') ?? false;

  const contextOf = (req: Req, hood: HoodFacts | null): LoadContext => ({
    db,
    now,
    newId,
    newToken,
    origin: settings.ORIGIN ?? `${req.protocol}://${req.headers.host}`,
    secure,
    locale: localeFor({
      chosen: new URL(req.originalUrl, 'http://here').searchParams.get('lang'),
      cookie: req.headers.cookie,
      acceptLanguage: req.headers['accept-language'],
      spoken: hood?.languages ?? [],
    }),
    clientAddress: req.ip ?? '',
    nonce: randomBytes(16).toString('base64'),
    throttle,
  });

  const answer = async (req: Req, res: Res) => {
    const url = new URL(req.originalUrl, 'http://here');
    const hood = await hoods.find(url.pathname);
    const context = contextOf(req, hood);
    const { locale } = context;
    if (url.searchParams.get('lang') === locale)
      res.append('Set-Cookie', `${LOCALE_COOKIE}=${locale}; Path=/; Max-Age=31536000; SameSite=Lax`);
    const reading = req.method === 'GET' || req.method === 'HEAD';
    const path = reading && mode === 'production' ? cachePath(url) : null;
    const key =
      path === null
        ? null
        : cacheKey(
            `${context.origin}${path}`,
            locale,
            hood?.revision ?? (await hoods.overall()),
            hood ? hoods.today(now(), hood.timeZone) : '',
          );
    const kept = key === null ? undefined : cache.find(key);
    if (kept) return sendPage(req, res, kept);

    const response = await remix(req, res, context);
    const isPublic = response.headers.get(PUBLIC_PAGE) !== null;
    response.headers.delete(PUBLIC_PAGE);
    const body = Buffer.from(await response.arrayBuffer());
    if (isPublic) {
      response.headers.set('Cache-Control', 'no-cache');
      response.headers.append('Vary', 'Cookie, Accept-Language, Accept-Encoding');
    } else if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-store');
    if (key !== null && isPublic && response.status === 200)
      return sendPage(req, res, cache.keep(key, 200, Object.fromEntries(response.headers), body));
    res.status(response.status);
    for (const [name, value] of response.headers) res.append(name, value);
    res.end(req.method === 'HEAD' ? undefined : body);
  };

  app.disable('x-powered-by');
  app.set('trust proxy', /^\d+$/.test(settings.TRUST_PROXY) ? Number(settings.TRUST_PROXY) : settings.TRUST_PROXY);
  app.use((req, res, next) => {
    const started = performance.now();
    res.on('finish', () => {
      const ms = Math.round(performance.now() - started);
      log.info({ method: req.method, path: withoutSecrets(req.originalUrl), status: res.statusCode, ms });
    });
    next();
  });
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
  app.use(front ?? staticFiles(cache));
  app.use(wellFormed, ownOrigin(settings.ORIGIN), noContentEncoding, notTooOften(60), readBody);
  app.use((req, res, next) => {
    answer(req, res).catch(next);
  });
  app.use((error: unknown, req: Req, res: Res, _next: express.NextFunction) => {
    log.error({ path: withoutSecrets(req.originalUrl), ...errorFacts(error) });
    if (res.headersSent) res.end();
    else refuse(req, res, 500, 'error_page_500_heading', 'error_page_500');
  });
  return app;
};
