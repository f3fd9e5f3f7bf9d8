import { describe, expect, it } from 'vitest';
import { assignDesks, listDesksOf } from '#app/features/accounts/assign-desks.server.ts';
import { findActor } from '#app/features/accounts/queries.server.ts';
import { testDatabase } from '#tests/support/database.ts';
import { expectAllOrNothing, makeWorld, type World } from '#tests/support/world.ts';

const database = testDatabase();
const neleOf = (world: World) =>
  world.nele.actor.type === 'worker' ? world.nele.actor.accountId : '';

describe('assignDesks', () => {
  it('says which desks a worker runs, from now on', async () => {
    const world = await makeWorld(database.db);
    await assignDesks(world.system, neleOf(world), [world.otherHood.id, world.otherHood.id]);
    expect(await listDesksOf(world.system, neleOf(world))).toEqual([world.otherHood.id]);
    expect(await findActor(world.db, neleOf(world))).toMatchObject({
      neighbourhoodIds: [world.otherHood.id],
    });
    await assignDesks(world.system, neleOf(world), []);
    expect(await listDesksOf(world.system, neleOf(world))).toEqual([]);
  });

  it('refuses an unknown desk or worker, and anyone but the coordinator', async () => {
    const world = await makeWorld(database.db);
    await expect(assignDesks(world.system, neleOf(world), ['nergens'])).rejects.toThrow(
      'error_neighbourhoods_missing',
    );
    await expect(assignDesks(world.system, 'niemand', [])).rejects.toThrow('not found');
    await expect(assignDesks(world.nele, neleOf(world), [])).rejects.toThrow('forbidden');
    await expect(listDesksOf(world.nele, neleOf(world))).rejects.toThrow('forbidden');
    expect(await listDesksOf(world.system, neleOf(world))).toEqual([world.hood.id]);
  });

  it('stays whole or not at all', async () => {
    const world = await makeWorld(database.db);
    await expectAllOrNothing(world.system, (ctx) =>
      assignDesks(ctx, neleOf(world), [world.otherHood.id]),
    );
  });
});
