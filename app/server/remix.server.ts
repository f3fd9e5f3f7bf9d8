import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express';
import type { LoadContext } from '#app/lib/load-context.ts';

type Load = () => Promise<ServerBuild> | ServerBuild;

/** Express's request as the platform's, with the body that `readBody` has counted. */
const toRequest = (req: ExpressRequest, res: ExpressResponse, origin: string): Request => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers))
    for (const one of [value].flat()) if (one !== undefined) headers.append(name, one);
  const gone = new AbortController();
  res.on('close', () => {
    if (!res.writableEnded) gone.abort();
  });
  const bodiless = req.method === 'GET' || req.method === 'HEAD';
  return new Request(new URL(req.originalUrl, origin), {
    method: req.method,
    headers,
    signal: gone.signal,
    body: bodiless ? null : (res.locals.body as Buffer<ArrayBuffer>),
  });
};

/** Asks Remix. The build may be a function, so that development gets the newest. */
export const askRemix = (build: ServerBuild | Load, mode: string) => {
  const handler = createRequestHandler(build, mode);
  return (req: ExpressRequest, res: ExpressResponse, context: LoadContext): Promise<Response> =>
    handler(toRequest(req, res, context.origin), context);
};
