import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Locale } from '#db/vocabulary.ts';

/** A public page as it leaves, in each encoding. */
export type CachedPage = {
  status: number;
  headers: Record<string, string>;
  etag: string;
  identity: Buffer;
  gzip: Buffer;
  br: Buffer;
};

/** A loader's response carries this where its page is the same for everyone. Never sent. */
export const PUBLIC_PAGE = 'X-Public-Page';

const MOST = 600;

/**
 * Public pages in memory under (path, locale, revision, day): never stale, because whatever changes a
 * page changes its key. The least recently used goes first.
 */
export const pageCache = () => {
  const pages = new Map<string, CachedPage>();
  return {
    find: (key: string): CachedPage | undefined => {
      const found = pages.get(key);
      if (found) {
        pages.delete(key);
        pages.set(key, found);
      }
      return found;
    },
    keep: (key: string, status: number, headers: Record<string, string>, body: Buffer) => {
      const page: CachedPage = {
        status,
        headers,
        // Weak: one tag for a page in every encoding.
        etag: `W/"${createHash('sha256').update(key).update(body).digest('base64url').slice(0, 22)}"`,
        identity: body,
        gzip: gzipSync(body),
        br: brotliCompressSync(body, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: 9,
            [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
          },
        }),
      };
      pages.set(key, page);
      const oldest = pages.keys().next().value;
      if (pages.size > MOST && oldest !== undefined) pages.delete(oldest);
      return page;
    },
    size: () => pages.size,
  };
};

export type PageCache = ReturnType<typeof pageCache>;

/** First parts of addresses whose pages are somebody's own, and so never kept. */
const PRIVATE =
  /^\/(desk|coordination|mine|my|card|setup|sign-in|sign-out|health|assets)(\/|$)|^\/[^/]+\/(new)(\/|$)/;

/**
 * The path under which a page may be kept, or null. Searches are not: there are as many as people type.
 * `lang` is taken out: the locale is a part of the key by itself.
 */
export const cachePath = (url: URL): string | null => {
  if (PRIVATE.test(url.pathname)) return null;
  const query = new URLSearchParams(url.search);
  query.delete('lang');
  for (const name of query.keys()) if (name !== 'kind' && name !== 'category') return null;
  const rest = query.toString();
  return url.pathname + (rest ? `?${rest}` : '');
};

export const cacheKey = (path: string, locale: Locale, revision: string, day: string): string =>
  `${path} ${locale} ${revision} ${day}`;
