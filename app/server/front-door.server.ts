import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Db } from '#db/transaction.server.ts';
import type { Locale } from '#db/vocabulary.ts';
import { hostFits } from './doors.server.ts';
import { type HoodFacts, hoodFacts } from './hoods.server.ts';
import { LOCALE_COOKIE, localeFor } from './locale.server.ts';
import { cacheKey, cachePath, type PageCache } from './page-cache.server.ts';
import { sendPage } from './send.server.ts';

/** What is known of a request before anything is rendered. */
export type Sight = {
  origin: string;
  hood: HoodFacts | null;
  locale: Locale;
  /** Under which its page may be kept; null where it is somebody's own. */
  key: string | null;
  /** The language was chosen just now, and is to be remembered. */
  chosen: boolean;
};

type Parts = { db: Db; cache: PageCache; now: () => Date; origin: string | undefined };

/** Remembers the language that somebody chose. */
export const rememberLocale = (res: ServerResponse, { chosen, locale }: Sight) => {
  if (chosen)
    res.appendHeader(
      'Set-Cookie',
      `${LOCALE_COOKIE}=${locale}; Path=/; Max-Age=31536000; SameSite=Lax`,
    );
};

/** Public pages that are in memory, served in front of Express and Remix. */
export const frontDoor = ({ db, cache, now, origin: configured }: Parts) => {
  const hoods = hoodFacts(db);

  const look = async (req: IncomingMessage): Promise<Sight> => {
    const origin = configured ?? `http://${req.headers.host}`;
    const url = new URL(req.url ?? '/', 'http://here');
    const hood = await hoods.find(url.pathname);
    const wish = url.searchParams.get('lang');
    const locale = localeFor({
      chosen: wish,
      cookie: req.headers.cookie,
      acceptLanguage: req.headers['accept-language'],
      spoken: hood?.languages ?? [],
    });
    const path = req.method === 'GET' || req.method === 'HEAD' ? cachePath(url) : null;
    const revision = path === null ? '' : (hood?.revision ?? (await hoods.overall()));
    const day = hood ? hoods.today(now(), hood.timeZone) : '';
    const key = path === null ? null : cacheKey(origin + path, locale, revision, day);
    return { origin, hood, locale, key, chosen: wish === locale };
  };

  return {
    look,
    /** Serves a kept page, with the headers it was kept with; says whether it did. */
    serve: async (req: IncomingMessage, res: ServerResponse): Promise<boolean> => {
      if ((req.method !== 'GET' && req.method !== 'HEAD') || !hostFits(req.headers.host))
        return false;
      if (!URL.canParse(req.url ?? '/', 'http://here')) return false;
      const sight = await look(req);
      const kept = sight.key === null ? undefined : cache.find(sight.key);
      if (!kept) return false;
      rememberLocale(res, sight);
      sendPage(req, res, kept);
      return true;
    },
  };
};

export type FrontDoor = ReturnType<typeof frontDoor>;
