import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import type { Ctx } from '#app/lib/ctx.ts';
import { DatabaseUnusable, type OpenDatabase, openDatabase } from '#db/open.server.ts';
import { createApp } from './app.server.ts';
import { newId, newToken } from './ids.server.ts';
import { startJobs } from './jobs.server.ts';
import { openLog } from './log.server.ts';
import { readSettings, type Settings, SettingsWrong } from './settings.server.ts';

/** The port is taken, or not ours to take. */
class PortTaken extends Error {}

const listen = (app: RequestListener, { HOST, PORT }: Settings): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer(app).listen(PORT, HOST);
    server.once('listening', () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) => {
      const said: Record<string, string> = {
        EADDRINUSE: `Port ${PORT} is in use by another program. Set PORT to another number.`,
        EACCES: `Port ${PORT} is not free for this user. Set PORT to a number above 1023.`,
        EADDRNOTAVAIL: `HOST is "${HOST}". It should be an address of this machine.`,
      };
      reject(
        new PortTaken(said[error.code ?? ''] ?? `HOST and PORT cannot be used: ${error.code}.`),
      );
    });
  });

export type Running = { address: string; close: () => Promise<void> };

type Options = {
  build: ServerBuild | (() => Promise<ServerBuild>);
  mode: 'production' | 'development';
  settings: Settings;
  database: OpenDatabase;
  /** The site's clock; the machine's where none is given. */
  now?: () => Date;
  /** What is asked first for files; development puts Vite here. */
  front?: RequestHandler;
  /** The cast's street, with neighbours who have no mailbox. */
  demo?: boolean;
};

/** Starts the one process that opens the database, serves and runs the jobs. */
export const serve = async ({
  build,
  mode,
  settings,
  database,
  now,
  front,
  demo = false,
}: Options): Promise<Running> => {
  const log = openLog(settings.LOG_LEVEL);
  const clock =
    now ?? (settings.CLOCK ? () => new Date(settings.CLOCK as string) : () => new Date());
  const { db } = database;
  const app = createApp({ db, settings, log, build, mode, now: clock, front });
  const systemCtx = (): Ctx => ({
    db,
    actor: { type: 'system' },
    now: clock(),
    newId,
    newToken,
    locale: 'nl',
  });
  const server = await listen(app, settings);
  const { port } = server.address() as AddressInfo;
  const address = settings.ORIGIN ?? `http://${settings.HOST}:${port}`;
  const stopJobs = startJobs(systemCtx, log, { settings, origin: address, demo });
  const close = async () => {
    stopJobs();
    await new Promise((done) => {
      server.close(done);
      server.closeIdleConnections();
    });
    await database.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close().then(() => process.exit(0)));
  return { address, close };
};

/** Runs a command; what a person can mend is said in a sentence, without a stack. */
export const orExplain = async (command: () => Promise<void>) => {
  try {
    await command();
  } catch (error) {
    const plain =
      error instanceof SettingsWrong ||
      error instanceof DatabaseUnusable ||
      error instanceof PortTaken;
    console.error(plain ? `\n${error.message}\n` : error);
    process.exit(1);
  }
};

/** `npm start`: the site for real. */
export const start = (build: ServerBuild) =>
  orExplain(async () => {
    const settings = readSettings(process.env);
    const database = await openDatabase(settings.DATABASE_URL);
    const running = await serve({ build, mode: 'production', settings, database });
    console.log(`Burenblad is at ${running.address} (Node ${process.version})`);
  });
