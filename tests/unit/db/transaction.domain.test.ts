import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { atomically } from '#app/lib/atomically.server.ts';
import { neighbourhood } from '#db/schema.ts';
import { inTransaction } from '#db/transaction.server.ts';
import { testDatabase } from '#tests/support/database.ts';
import { makeWorld } from '#tests/support/world.ts';

const database = testDatabase();

describe('atomically', () => {
  it('leaves nothing behind when the work throws after awaiting', async () => {
    const { hood, nele } = await makeWorld(database.db);
    const work = atomically(nele, async (ctx) => {
      await ctx.db
        .update(neighbourhood)
        .set({ name: 'Halfweg' })
        .where(eq(neighbourhood.id, hood.id));
      await new Promise((resolve) => setImmediate(resolve));
      throw new Error('midway');
    });
    await expect(work).rejects.toThrow('midway');
    const [row] = await database.db
      .select()
      .from(neighbourhood)
      .where(eq(neighbourhood.id, hood.id));
    expect(row?.name).toBe('Rechteroever');
  });

  it('joins the outer transaction when it is nested', async () => {
    const { hood, nele } = await makeWorld(database.db);
    const set = (name: string) => (ctx: typeof nele) =>
      ctx.db.update(neighbourhood).set({ name }).where(eq(neighbourhood.id, hood.id));
    const work = atomically(nele, async (ctx) => {
      await atomically(ctx, async (inner) => void (await set('Binnen')(inner)));
      throw new Error('outer fails');
    });
    await expect(work).rejects.toThrow('outer fails');
    const [row] = await database.db
      .select()
      .from(neighbourhood)
      .where(eq(neighbourhood.id, hood.id));
    expect(row?.name).toBe('Rechteroever');
  });

  it('keeps two hundred transactions at once exact, with failures among them', async () => {
    const { hood, nele } = await makeWorld(database.db);
    const before = await revision(hood.id);
    const runs = Array.from({ length: 200 }, (_, nth) =>
      atomically(nele, async (ctx) => {
        const [row] = await ctx.db
          .select({ revision: neighbourhood.revision })
          .from(neighbourhood)
          .where(eq(neighbourhood.id, hood.id));
        await Promise.resolve();
        await ctx.db
          .update(neighbourhood)
          .set({ revision: (row?.revision ?? 0) + 1 })
          .where(eq(neighbourhood.id, hood.id));
        if (nth % 4 === 3) throw new Error('one in four fails');
      }),
    );
    const failed = (await Promise.allSettled(runs)).filter(({ status }) => status === 'rejected');
    expect(failed).toHaveLength(50);
    expect(await revision(hood.id)).toBe(before + 150);
  });

  it('refuses a handle that openDatabase did not make', async () => {
    await expect(inTransaction({} as never, async () => 1)).rejects.toThrow('openDatabase');
  });
});

const revision = async (id: string) => {
  const [row] = await database.db
    .select({ revision: sql<number>`${neighbourhood.revision}` })
    .from(neighbourhood)
    .where(eq(neighbourhood.id, id));
  return Number(row?.revision);
};
