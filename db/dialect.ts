/**
 * Which engine this process runs on. `DATABASE_URL` decides, nothing else does: `postgres://…` and
 * `pglite:…` (PostgreSQL inside the process, for tests) speak PostgreSQL, all else is SQLite.
 */
export type Dialect = 'sqlite' | 'postgres';

export const dialectOf = (url: string | undefined): Dialect =>
  /^(postgres(ql)?|pglite):/.test(url ?? '') ? 'postgres' : 'sqlite';

export const dialect: Dialect = dialectOf(process.env.DATABASE_URL);
