import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import { openDatabase } from '#db/open.server.ts';
import { readSettings } from './settings.server.ts';
import { orExplain, serve } from './start.server.ts';

/** `npm run dev`: pages and server from their sources, through Vite. */
export const develop = (build: () => Promise<ServerBuild>, vite: RequestHandler) =>
  orExplain(async () => {
    const settings = readSettings({ LOG_LEVEL: 'warn', ...process.env });
    const database = await openDatabase(settings.DATABASE_URL ?? 'sqlite:data/development.sqlite');
    const { address } = await serve({
      build,
      mode: 'development',
      settings,
      database,
      front: vite,
    });
    console.log(`Burenblad, in development, is at ${address} (Node ${process.version})`);
  });
