import { getTableName, is, sql, Table } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeEach } from 'vitest';
import { dialect } from '#db/dialect.ts';
import { type OpenDatabase, openDatabase } from '#db/open.server.ts';
import * as schema from '#db/schema.ts';
import { type Db, inTransaction } from '#db/transaction.server.ts';

const tables = Object.values(schema).filter((one): one is typeof schema.post => is(one, Table));

/** Every row of every table, for "nothing has changed". */
export const everything = async (db: Db): Promise<Record<string, unknown[]>> => {
  const rows: Record<string, unknown[]> = {};
  for (const table of tables) rows[getTableName(table)] = await db.select().from(table);
  return rows;
};

/** A server's database for this worker alone; it is made where it is missing. */
const ownDatabase = async (url: string): Promise<string> => {
  if (!/^postgres(ql)?:/.test(url)) return url;
  const own = new URL(url);
  const name = `burenblad_test_${process.env.VITEST_POOL_ID ?? '1'}`;
  own.pathname = `/${name}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const known = await client.query('select 1 from pg_database where datname = $1', [name]);
  if (known.rowCount === 0) await client.query(`create database ${name}`);
  await client.end();
  return own.href;
};

/**
 * A database opened by the app's own opener, empty before each test. SQLite's is new each time;
 * PostgreSQL's is emptied, because starting one takes a second.
 */
export const testDatabase = (): { readonly db: Db } => {
  let open: OpenDatabase | undefined;
  beforeEach(async () => {
    if (dialect === 'sqlite') {
      await open?.close();
      open = undefined;
    }
    open ??= await openDatabase(await ownDatabase(process.env.DATABASE_URL ?? ''));
    if (dialect === 'postgres')
      await inTransaction(open.db, async (db) => {
        const names = tables.map((table) => `"${getTableName(table)}"`).join(', ');
        // The handle is typed as SQLite's; `execute` is PostgreSQL's.
        await (db as unknown as { execute: (query: unknown) => Promise<unknown> }).execute(
          sql.raw(`truncate ${names} cascade`),
        );
      });
  });
  afterAll(async () => {
    await open?.close();
  });
  return {
    get db() {
      if (!open) throw new Error('The database is open inside tests only.');
      return open.db;
    },
  };
};
