import { asc, eq, isNotNull } from 'drizzle-orm';
import { type Actor, type Ctx, isCoordinator } from '#app/lib/ctx.ts';
import { Forbidden } from '#app/lib/errors.ts';
import { account, membership, neighbourhood, person } from '#db/schema.ts';
import type { Db } from '#db/transaction.server.ts';

/** The person a record stands for: the one it was merged into lives on. */
const keptOf = async (db: Db, found: typeof person.$inferSelect): Promise<typeof found> => {
  if (!found.mergedInto) return found;
  const [into] = await db.select().from(person).where(eq(person.id, found.mergedInto));
  return into ? keptOf(db, into) : found;
};

/** The actor that an account stands for; a visitor where it is gone. */
export const findActor = async (db: Db, accountId: string): Promise<Actor> => {
  const [found] = await db
    .select({ account, person })
    .from(account)
    .leftJoin(person, eq(person.id, account.personId))
    .where(eq(account.id, accountId));
  if (!found) return { type: 'visitor' };
  if (found.person) {
    const kept = await keptOf(db, found.person);
    return {
      type: 'neighbour',
      accountId,
      personId: kept.id,
      neighbourhoodId: kept.neighbourhoodId,
    };
  }
  const memberships = await db
    .select({ id: membership.neighbourhoodId })
    .from(membership)
    .where(eq(membership.accountId, accountId));
  return {
    type: 'worker',
    accountId,
    neighbourhoodIds: memberships.map(({ id }) => id),
    coordinator: found.account.coordinator,
  };
};

/** Names of accounts, for "by whom" on the desk. */
export const accountName = async (ctx: Ctx, accountId: string): Promise<string | null> => {
  const [found] = await ctx.db
    .select({ name: account.name })
    .from(account)
    .where(eq(account.id, accountId));
  return found?.name ?? null;
};

export type Worker = {
  id: string;
  name: string;
  email: string;
  coordinator: boolean;
  neighbourhoods: string[];
};

/** Everyone who signs in by password, with the names of their neighbourhoods. @throws Forbidden */
export const listWorkers = async (ctx: Ctx): Promise<Worker[]> => {
  if (!isCoordinator(ctx.actor)) throw new Forbidden();
  const rows = await ctx.db
    .select({ account, neighbourhood: neighbourhood.name })
    .from(account)
    .leftJoin(membership, eq(membership.accountId, account.id))
    .leftJoin(neighbourhood, eq(neighbourhood.id, membership.neighbourhoodId))
    .where(isNotNull(account.email))
    .orderBy(asc(account.name), asc(neighbourhood.name));
  const workers = new Map<string, Worker>();
  for (const row of rows) {
    const { id, name, email, coordinator } = row.account;
    const worker = workers.get(id) ?? {
      id,
      name,
      email: email ?? '',
      coordinator,
      neighbourhoods: [],
    };
    if (row.neighbourhood) worker.neighbourhoods.push(row.neighbourhood);
    workers.set(id, worker);
  }
  return [...workers.values()];
};

/** Is there nobody yet? Then the first-run page stands open. */
export const isNew = async (db: Db): Promise<boolean> => {
  const rows = await db.select({ id: account.id }).from(account).limit(1);
  return rows.length === 0;
};
