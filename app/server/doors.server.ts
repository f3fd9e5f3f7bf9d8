import type { Request, RequestHandler, Response } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { MessageKey } from '#app/i18n/messages.ts';
import { localeFor } from './locale.server.ts';
import { plainPage } from './plain-page.server.ts';

/** The doors in front of Remix 2, for what it lets through (see the README, "Doors"). */

export const BODY_LIMIT = 64 * 1024;

export const refuse = (
  req: Request,
  res: Response,
  status: number,
  heading: MessageKey,
  sentence: MessageKey,
) => {
  const locale = localeFor({
    chosen: null,
    cookie: req.headers.cookie,
    acceptLanguage: req.headers['accept-language'],
    spoken: [],
  });
  res
    .status(status)
    .set({
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
      ...(status === 503 || status === 429 ? { 'Retry-After': '2' } : {}),
    })
    .send(plainPage(heading, sentence, locale));
};

const originOf = (text: string): string | null => {
  try {
    return new URL(text).origin;
  } catch {
    return null;
  }
};

/** Is this the name of a host, and a port perhaps? */
export const hostFits = (host: string | undefined): boolean =>
  host !== undefined && /^[a-z0-9.\-[\]:]+$/i.test(host) && URL.canParse(`http://${host}`);

const pathFits = (url: string): boolean => {
  try {
    decodeURI(new URL(url, 'http://here').pathname);
    return true;
  } catch {
    return false;
  }
};

/** A Host that is no host, an Origin that is no origin, a path nobody can read: a 400, nothing is built on it. */
export const wellFormed: RequestHandler = (req, res, next) => {
  const origin = req.headers.origin;
  const originFits = origin === undefined || origin === 'null' || originOf(origin) === origin;
  if (hostFits(req.headers.host) && originFits && pathFits(req.originalUrl)) next();
  else refuse(req, res, 400, 'error_page_bad_heading', 'error_page_bad');
};

/**
 * A form is only taken from our own pages. Browsers that send neither Origin nor Sec-Fetch-Site (w3m,
 * old phones) send a Referer; a request with none of the three is not from a page.
 */
export const ownOrigin =
  (configured: string | undefined): RequestHandler =>
  (req, res, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(req.method)) return next();
    const own = configured
      ? [configured]
      : [`http://${req.headers.host}`, `https://${req.headers.host}`];
    const { origin, referer } = req.headers;
    const site = req.headers['sec-fetch-site'];
    const fits =
      origin !== undefined
        ? own.includes(origin)
        : site !== undefined
          ? site === 'same-origin'
          : referer !== undefined && own.includes(originOf(referer) ?? '');
    if (fits) next();
    else refuse(req, res, 403, 'error_page_foreign_heading', 'error_page_foreign');
  };

/** Nobody sends us a packed body; unpacking one could fill the memory. */
export const noContentEncoding: RequestHandler = (req, res, next) => {
  if (req.headers['content-encoding'] === undefined) next();
  else refuse(req, res, 415, 'error_page_bad_heading', 'error_page_bad');
};

/** Reads the body whole, counting on the stream what the headers may lie about. */
export const readBody: RequestHandler = (req, res, next) => {
  if (req.method === 'GET' || req.method === 'HEAD') return next();
  const tooLarge = () => {
    req.removeAllListeners('data');
    req.resume();
    res.set('Connection', 'close');
    refuse(req, res, 413, 'error_page_large_heading', 'error_page_large');
  };
  if (Number(req.headers['content-length'] ?? 0) > BODY_LIMIT) return tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  req.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > BODY_LIMIT) tooLarge();
    else chunks.push(chunk);
  });
  req.on('end', () => {
    if (size > BODY_LIMIT) return;
    res.locals.body = Buffer.concat(chunks);
    next();
  });
};

type Limits = {
  /** Forms a minute from one address: sixty are no neighbour's. */
  street: number;
  /** At the desk every arrow that is pressed and every pause in typing is a form. */
  desk: number;
};

/** Asks to wait when forms come faster than people fill them in. */
export const notTooOften = ({ street, desk }: Limits): RequestHandler => {
  const limiters = {
    street: new RateLimiterMemory({ points: street, duration: 60 }),
    desk: new RateLimiterMemory({ points: desk, duration: 60 }),
  };
  return (req, res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD') return next();
    const limiter = limiters[req.path.startsWith('/desk/') ? 'desk' : 'street'];
    limiter.consume(req.ip ?? '').then(
      () => next(),
      (refusal: unknown) => {
        if (refusal instanceof RateLimiterRes)
          refuse(req, res, 429, 'error_page_often_heading', 'error_page_often');
        else next(refusal);
      },
    );
  };
};
