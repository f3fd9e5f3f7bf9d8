import { randomBytes } from 'node:crypto';
import type { Request as Req, Response as Res } from 'express';
import type { LoadContext } from '#app/lib/load-context.ts';
import { type FrontDoor, rememberLocale } from './front-door.server.ts';
import { type PageCache, PUBLIC_PAGE } from './page-cache.server.ts';
import type { askRemix } from './remix.server.ts';
import { sendPage } from './send.server.ts';

type Parts = {
  door: FrontDoor;
  /** Development renders every page anew. */
  cache: PageCache | null;
  remix: ReturnType<typeof askRemix>;
  /** What every request's context shares. */
  shared: Pick<LoadContext, 'db' | 'now' | 'newId' | 'newToken' | 'secure' | 'mails' | 'throttle'>;
};

/** The headers a page leaves with, those of the doors among them; never a cookie. */
const headersOf = (res: Res, response: Response): Record<string, string> => {
  const all = { ...res.getHeaders(), ...Object.fromEntries(response.headers) };
  const headers = Object.entries(all).map(([name, value]) => [name, String(value)]);
  return Object.fromEntries(headers.filter(([name]) => name !== 'set-cookie'));
};

/** Asks Remix for a page, and keeps it where it is the same for everyone. */
export const answerWith =
  ({ door, cache, remix, shared }: Parts) =>
  async (req: Req, res: Res) => {
    const sight = await door.look(req);
    const nonce = randomBytes(16).toString('base64');
    const { origin, locale } = sight;
    const context = { ...shared, origin, locale, nonce, clientAddress: req.ip ?? '' };
    const response = await remix(req, res, context);
    const isPublic = response.headers.get(PUBLIC_PAGE) !== null;
    response.headers.delete(PUBLIC_PAGE);
    if (isPublic) {
      response.headers.set('Cache-Control', 'no-cache');
      response.headers.append('Vary', 'Cookie, Accept-Language, Accept-Encoding');
    } else if (!response.headers.has('Cache-Control'))
      response.headers.set('Cache-Control', 'no-store');
    const body = Buffer.from(await response.arrayBuffer());
    rememberLocale(res, sight);
    // Remix answers a HEAD without the page: nothing to keep.
    const whole = isPublic && response.status === 200 && req.method === 'GET';
    if (cache && sight.key !== null && whole)
      return sendPage(req, res, cache.keep(sight.key, 200, headersOf(res, response), body));
    res.status(response.status);
    for (const [name, value] of response.headers) res.append(name, value);
    res.end(req.method === 'HEAD' ? undefined : body);
  };
