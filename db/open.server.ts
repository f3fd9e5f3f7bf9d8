import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { dialect, dialectOf } from './dialect.ts';
import * as schema from './schema.ts';
import { type OpenDatabase, queue, transactional } from './transaction.server.ts';

export type { OpenDatabase };

/** The database cannot be used as it is; `message` says in plain words why, and what to do. */
export class DatabaseUnusable extends Error {}

const MIGRATIONS = join(process.cwd(), 'db', 'migrations');

/** Where SQLite's file lies: `sqlite:PATH`, `file:PATH`, a bare path, or `:memory:`. */
const sqlitePath = (url: string): string => {
  const path = url.replace(/^(sqlite|file):(\/\/(?=\/))?/, '');
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path) || path === '')
    throw new DatabaseUnusable(
      `DATABASE_URL is "${url.replace(/\/\/.*@/, '//…@')}". It should be a file such as "sqlite:data/burenblad.sqlite", or "postgres://…".`,
    );
  return path === ':memory:' ? path : resolve(path);
};

/** The newest migration the code knows; a database that has a newer one was made by newer code. */
const newestMigration = (): number => {
  const journal = JSON.parse(
    readFileSync(join(MIGRATIONS, dialect, 'meta', '_journal.json'), 'utf8'),
  ) as { entries: { when: number }[] };
  return Math.max(...journal.entries.map((entry) => entry.when));
};

const refuseNewer = (newestApplied: number | undefined, where: string) => {
  if (newestApplied !== undefined && newestApplied > newestMigration())
    throw new DatabaseUnusable(
      `The database ${where} was made by a newer version of Burenblad. Start that version, or put a backup back.`,
    );
};

const applied = (client: Database.Database): number | undefined => {
  const known = client
    .prepare("select 1 from sqlite_master where type = 'table' and name = '__drizzle_migrations'")
    .get();
  if (!known) return undefined;
  const row = client.prepare('select max(created_at) as newest from __drizzle_migrations').get();
  return Number((row as { newest: number | null }).newest ?? 0);
};

const openSqlite = async (url: string): Promise<OpenDatabase> => {
  const path = sqlitePath(url);
  const inMemory = path === ':memory:';
  let writer: Database.Database;
  try {
    if (!inMemory && !existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true });
    writer = new Database(path, { timeout: 250 });
    writer.pragma('journal_mode = WAL');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new DatabaseUnusable(
      `The database file ${path} cannot be opened (${why}). DATABASE_URL should name a file in a folder that can be written.`,
    );
  }
  // A commit that was answered must survive a power cut; readers need no such promise.
  writer.pragma('synchronous = FULL');
  refuseNewer(applied(writer), path);
  // A migration that rebuilds a table must not take its children along.
  writer.pragma('foreign_keys = OFF');
  migrate(drizzle(writer), { migrationsFolder: join(MIGRATIONS, 'sqlite') });
  writer.pragma('foreign_keys = ON');

  const reader = inMemory ? writer : new Database(path, { timeout: 250, readonly: true });
  const enqueue = queue();
  const writing = drizzle(writer, { schema });
  const db = transactional(inMemory ? writing : drizzle(reader, { schema }), (work) =>
    enqueue(async () => {
      writer.exec('BEGIN IMMEDIATE');
      try {
        const result = await work(drizzle(writer, { schema }));
        writer.exec('COMMIT');
        return result;
      } catch (error) {
        if (writer.inTransaction) writer.exec('ROLLBACK');
        throw error;
      }
    }),
  );
  return {
    db,
    close: async () => {
      await enqueue(async () => undefined);
      if (reader !== writer) reader.close();
      writer.close();
    },
  };
};

/**
 * Opens the database, brings its tables up to date and gives one handle for reading; writing goes
 * through `atomically`. One process opens it once.
 *
 * @throws DatabaseUnusable with a sentence for whoever starts the server.
 */
export const openDatabase = async (url = 'sqlite:data/burenblad.sqlite'): Promise<OpenDatabase> => {
  if (dialectOf(url) !== dialect)
    throw new DatabaseUnusable('DATABASE_URL must be set before the program starts.');
  if (dialect === 'sqlite') return openSqlite(url);
  const { openPostgres } = await import('./open-postgres.server.ts');
  return openPostgres(url, join(MIGRATIONS, 'postgres'), refuseNewer, DatabaseUnusable);
};

/** Whether the database answers: the question behind the health check. */
export const answers = async (db: BetterSQLite3Database<typeof schema>): Promise<boolean> => {
  const rows = await db.select({ one: sql<number>`1` }).from(schema.neighbourhood).limit(1);
  return rows.length <= 1;
};
