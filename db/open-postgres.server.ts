import * as schema from './schema.ts';
import { type Db, isBusy, type OpenDatabase, queue, transactional } from './transaction.server.ts';

const SERIALIZABLE = 'BEGIN ISOLATION LEVEL SERIALIZABLE';
const ATTEMPTS = 25;

/** A growing pause of random length: those who clashed do not clash again in step. */
const pause = (attempt: number): Promise<void> =>
  new Promise((done) => setTimeout(done, Math.random() * Math.min(100, 2 ** attempt)));

type Session = { run: (statement: string) => Promise<unknown>; db: Db };

/** SERIALIZABLE, tried again where PostgreSQL could not order the transactions. */
const serializable = async <T>(session: Session, work: (db: Db) => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    await session.run(SERIALIZABLE);
    try {
      const result = await work(session.db);
      await session.run('COMMIT');
      return result;
    } catch (error) {
      await session.run('ROLLBACK');
      if (attempt === ATTEMPTS || !isBusy(error)) throw error;
      await pause(attempt);
    }
  }
};

type Refuse = (newestApplied: number | undefined, where: string) => void;

const openPglite = async (url: string, migrationsFolder: string): Promise<OpenDatabase> => {
  const { PGlite } = await import('@electric-sql/pglite');
  const { drizzle } = await import('drizzle-orm/pglite');
  const { migrate } = await import('drizzle-orm/pglite/migrator');
  const client = new PGlite(url.slice('pglite:'.length) || undefined);
  await migrate(drizzle(client), { migrationsFolder });
  const handle = () => drizzle(client, { schema }) as unknown as Db;
  const enqueue = queue();
  return {
    db: transactional(handle(), (work) =>
      enqueue(() =>
        serializable({ run: (statement) => client.exec(statement), db: handle() }, work),
      ),
    ),
    close: () => client.close(),
  };
};

const openServer = async (
  url: string,
  migrationsFolder: string,
  refuseNewer: Refuse,
  Unusable: new (message: string) => Error,
): Promise<OpenDatabase> => {
  const { Pool } = (await import('pg')).default;
  const { drizzle } = await import('drizzle-orm/node-postgres');
  const { migrate } = await import('drizzle-orm/node-postgres/migrator');
  const pool = new Pool({ connectionString: url, connectionTimeoutMillis: 5000 });
  // An idle connection that the server ends is replaced at the next query.
  pool.on('error', () => undefined);
  try {
    const known = await pool.query("select to_regclass('drizzle.__drizzle_migrations') as name");
    if (known.rows[0]?.name) {
      const newest = await pool.query(
        'select max(created_at)::bigint as newest from drizzle.__drizzle_migrations',
      );
      refuseNewer(Number(newest.rows[0]?.newest ?? 0), 'that DATABASE_URL names');
    }
  } catch (error) {
    await pool.end();
    if (error instanceof Unusable) throw error;
    const code = (error as { code?: string }).code ?? 'no answer';
    throw new Unusable(
      `The PostgreSQL server that DATABASE_URL names does not answer as it should (${code}). It should be "postgres://user:password@host:5432/database".`,
    );
  }
  await migrate(drizzle(pool), { migrationsFolder });
  return {
    db: transactional(drizzle(pool, { schema }) as unknown as Db, async (work) => {
      const client = await pool.connect();
      try {
        const db = drizzle(client, { schema }) as unknown as Db;
        return await serializable({ run: (statement) => client.query(statement), db }, work);
      } finally {
        client.release();
      }
    }),
    close: () => pool.end(),
  };
};

/** PostgreSQL, as a server (`postgres://…`) or inside this process (`pglite:`), for `openDatabase`. */
export const openPostgres = (
  url: string,
  migrationsFolder: string,
  refuseNewer: Refuse,
  Unusable: new (message: string) => Error,
): Promise<OpenDatabase> =>
  url.startsWith('pglite:')
    ? openPglite(url, migrationsFolder)
    : openServer(url, migrationsFolder, refuseNewer, Unusable);
