import { inTransaction } from '#db/transaction.server.ts';
import type { Ctx } from './ctx.ts';

/**
 * The only way to write. All of `work` stays or nothing does; a nested call joins the outer one. On
 * PostgreSQL `work` may run again from its start, so it does nothing outside the database.
 */
export const atomically = <T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> =>
  inTransaction(ctx.db, (db) => work({ ...ctx, db }));
