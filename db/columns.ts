/**
 * One vocabulary of columns for two engines. The dialect is picked once, when this module loads, and
 * everything is typed as SQLite's: the query builder's calls are the same on both, and domain code
 * uses only what both have.
 */
import * as pg from 'drizzle-orm/pg-core';
import * as lite from 'drizzle-orm/sqlite-core';
import { dialect } from './dialect.ts';

const onPostgres = dialect === 'postgres';

/** Gives SQLite's builder its types, and PostgreSQL's builder where that engine runs. */
const either = <F>(sqlite: F, postgres: unknown): F => (onPostgres ? (postgres as F) : sqlite);

export const table = either(lite.sqliteTable, pg.pgTable);
export const index = either(lite.index, pg.index);
export const uniqueIndex = either(lite.uniqueIndex, pg.uniqueIndex);
export const check = either(lite.check, pg.check);
export const primaryKey = either(lite.primaryKey, pg.primaryKey);

/** A short text; ids, codes and dates (`YYYY-MM-DD`) are texts too. */
export const text = <const T extends string = string>(name: string) =>
  either(
    (column: string) => lite.text(column).$type<T>(),
    (column: string) => pg.text(column).$type<T>(),
  )(name);

/** A primary key made by `ctx.newId()`. */
export const id = (name = 'id') => text(name).primaryKey();

export const count = either(
  (name: string) => lite.integer(name),
  (name: string) => pg.integer(name),
);

export const flag = either(
  (name: string) => lite.integer(name, { mode: 'boolean' }),
  (name: string) => pg.boolean(name),
);

/** A point in time, a `Date` in code; milliseconds since 1970 in SQLite, `timestamptz` in PostgreSQL. */
export const instant = either(
  (name: string) => lite.integer(name, { mode: 'timestamp_ms' }),
  (name: string) => pg.timestamp(name, { withTimezone: true, precision: 3, mode: 'date' }),
);

export const json = <T>(name: string) =>
  either(
    (column: string) => lite.text(column, { mode: 'json' }).$type<T>(),
    (column: string) => pg.jsonb(column).$type<T>(),
  )(name);

const bytea = pg.customType<{ data: Buffer; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: (value) => Buffer.from(value),
});

/** Raw bytes, a `Buffer` in code. */
export const bytes = either(
  (name: string) => lite.blob(name, { mode: 'buffer' }),
  (name: string) => bytea(name),
);
