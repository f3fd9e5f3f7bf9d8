import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CachedPage } from './page-cache.server.ts';

/** Sends a kept page in the best encoding the browser takes, or says that it has not changed. */
export const sendPage = (req: IncomingMessage, res: ServerResponse, page: CachedPage) => {
  for (const name in page.headers) res.setHeader(name, page.headers[name] as string);
  res.setHeader('ETag', page.etag);
  if (req.headers['if-none-match'] === page.etag) {
    res.statusCode = 304;
    res.end();
    return;
  }
  const accepts = String(req.headers['accept-encoding'] ?? '');
  const encoding = accepts.includes('br') ? 'br' : accepts.includes('gzip') ? 'gzip' : 'identity';
  if (encoding !== 'identity') res.setHeader('Content-Encoding', encoding);
  const body = page[encoding];
  res.statusCode = page.status;
  res.setHeader('Content-Length', body.length);
  res.end(req.method === 'HEAD' ? undefined : body);
};
