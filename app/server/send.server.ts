import type { IncomingMessage, ServerResponse } from 'node:http';
import { hasTag, takesCoding } from '#app/lib/negotiation.ts';
import type { CachedPage } from './page-cache.server.ts';

/** Sends a kept page in the best encoding the browser takes, or says that it has not changed. */
export const sendPage = (req: IncomingMessage, res: ServerResponse, page: CachedPage) => {
  for (const name in page.headers) res.setHeader(name, page.headers[name] as string);
  res.setHeader('ETag', page.etag);
  if (hasTag(req.headers['if-none-match'], page.etag)) {
    res.statusCode = 304;
    res.end();
    return;
  }
  const takes = (coding: string) => takesCoding(req.headers['accept-encoding']?.toString(), coding);
  const encoding = takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
  if (encoding !== 'identity') res.setHeader('Content-Encoding', encoding);
  const body = page[encoding];
  res.statusCode = page.status;
  res.setHeader('Content-Length', body.length);
  res.end(req.method === 'HEAD' ? undefined : body);
};
