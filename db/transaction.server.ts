import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type * as schema from './schema.ts';

/** The database as domain code sees it, typed as SQLite's on both engines. */
export type Db = BetterSQLite3Database<typeof schema>;

/** A database as it was opened: one handle for reading, and how to close it. */
export type OpenDatabase = { db: Db; close: () => Promise<void> };

type Transact = <T>(work: (db: Db) => Promise<T>) => Promise<T>;

// Registered symbols: a development reload makes new modules, the open handle stays.
const TRANSACT = Symbol.for('burenblad.transact');
const INSIDE = Symbol.for('burenblad.inside-transaction');

/** Gives a handle the way in which it runs a transaction. */
export const transactional = (db: Db, transact: Transact): Db =>
  Object.assign(db, {
    [TRANSACT]: (work: (db: Db) => Promise<unknown>) =>
      transact((inner) => work(Object.assign(inner, { [INSIDE]: true }))),
  });

/**
 * Runs `work` in a transaction: all of it stays, or nothing. Called with a handle that is inside one
 * already, it joins that. Nothing slow and nothing outside the database belongs inside.
 */
export const inTransaction = async <T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> => {
  const handle = db as Db & { [TRANSACT]?: Transact; [INSIDE]?: boolean };
  if (handle[INSIDE]) return work(db);
  const transact = handle[TRANSACT];
  if (!transact) throw new Error('This database handle was not opened by openDatabase.');
  return transact(work);
};

/** Runs jobs one after the other, each whether or not the one before failed. */
export const queue = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(job: () => Promise<T>): Promise<T> => {
    const run = last.then(job, job);
    last = run.catch(() => undefined);
    return run;
  };
};

/** Another process holds the lock, or PostgreSQL could not order the transactions: worth a new try. */
export const isBusy = (error: unknown): boolean => {
  const code = (error as { code?: unknown; cause?: unknown } | null)?.code;
  if (
    typeof code === 'string' &&
    (code.startsWith('SQLITE_BUSY') || code === '40001' || code === '40P01')
  )
    return true;
  const cause = (error as { cause?: unknown } | null)?.cause;
  return cause !== undefined && cause !== error && isBusy(cause);
};
