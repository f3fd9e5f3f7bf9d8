import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express from 'express';
import type { PageCache } from './page-cache.server.ts';
import { sendPage } from './send.server.ts';

const CLIENT = join(process.cwd(), 'build', 'client');
const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/**
 * Built assets carry their hash in their name and never change; fonts and pictograms are asked for
 * again after a week. What packs well is packed once and kept.
 */
export const staticFiles = (cache: PageCache) => {
  const router = express.Router();
  router.get(/^\/(?:assets\/)?[\w.-]+\.(css|js|svg)$/, (req, res, next) => {
    const key = `file ${req.path}`;
    const kept = cache.find(key);
    if (kept) return sendPage(req, res, kept);
    readFile(join(CLIENT, req.path)).then(
      (body) => {
        const forever = req.path.startsWith('/assets/');
        const headers = {
          'Content-Type': TYPES[req.path.split('.').pop() ?? ''] ?? 'text/plain',
          'Cache-Control': forever
            ? 'public, max-age=31536000, immutable'
            : 'public, max-age=604800',
          Vary: 'Accept-Encoding',
        };
        sendPage(req, res, cache.keep(key, 200, headers, body));
      },
      () => next(),
    );
  });
  const plain = { index: false, redirect: false } as const;
  router.use(
    '/assets',
    express.static(join(CLIENT, 'assets'), { ...plain, immutable: true, maxAge: '365d' }),
  );
  router.use(express.static(CLIENT, { ...plain, maxAge: '7d' }));
  return router;
};
