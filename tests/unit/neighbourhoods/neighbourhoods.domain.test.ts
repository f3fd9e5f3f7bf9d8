import { describe, expect, it } from 'vitest';
import { changeSettings } from '#app/features/neighbourhoods/change-settings.server.ts';
import { createNeighbourhood } from '#app/features/neighbourhoods/create.server.ts';
import {
  findManagedNeighbourhood,
  listNeighbourhoods,
  listOwnNeighbourhoods,
} from '#app/features/neighbourhoods/queries.server.ts';
import { testDatabase } from '#tests/support/database.ts';
import { expectAllOrNothing, hoodInput, makeWorld } from '#tests/support/world.ts';

const database = testDatabase();

describe('createNeighbourhood', () => {
  it('makes one, and refuses a second of the same address', async () => {
    const world = await makeWorld(database.db);
    expect(await createNeighbourhood(world.system, hoodInput(1))).toMatchObject({
      slug: 'mijlbeek',
      revision: 1,
    });
    await expect(createNeighbourhood(world.system, hoodInput(1))).rejects.toThrow(
      'error_slug_taken',
    );
    expect(await listNeighbourhoods(world.visitor)).toHaveLength(3);
  });

  it('is for the coordinator', async () => {
    const world = await makeWorld(database.db);
    await expect(createNeighbourhood(world.nele, hoodInput(1))).rejects.toThrow('forbidden');
    await expect(createNeighbourhood(world.visitor, hoodInput(1))).rejects.toThrow('forbidden');
  });

  it('stays whole or not at all', async () => {
    const world = await makeWorld(database.db);
    await expectAllOrNothing(world.system, (ctx) => createNeighbourhood(ctx, hoodInput(1)));
  });
});

describe('changeSettings', () => {
  const { slug: _, ...settings } = hoodInput(0, {
    openingHours: 'di–za, 10–18 u.',
    reviewMode: 'first',
  });

  it('changes what the page says and bumps the revision', async () => {
    const world = await makeWorld(database.db);
    const after = await changeSettings(world.nele, world.hood.slug, settings);
    expect(after).toMatchObject({
      openingHours: 'di–za, 10–18 u.',
      reviewMode: 'first',
      settingsVersion: 2,
    });
    expect(after.revision).toBeGreaterThan(world.hood.revision);
  });

  it('refuses a stale form and another desk, and lets the coordinator', async () => {
    const world = await makeWorld(database.db);
    const stale = changeSettings(world.nele, world.hood.slug, { ...settings, version: 9 });
    await expect(stale).rejects.toThrow('error_changed_meanwhile');
    await expect(changeSettings(world.leila, world.hood.slug, settings)).rejects.toThrow(
      'not found',
    );
    await expect(changeSettings(world.visitor, world.hood.slug, settings)).rejects.toThrow(
      'not found',
    );
    await expect(changeSettings(world.system, world.hood.slug, settings)).resolves.toBeTruthy();
  });

  it('stays whole or not at all', async () => {
    const world = await makeWorld(database.db);
    await expectAllOrNothing(world.nele, (ctx) => changeSettings(ctx, world.hood.slug, settings));
  });
});

describe('whose neighbourhood it is', () => {
  it('a worker has her own, a visitor none', async () => {
    const world = await makeWorld(database.db);
    expect((await listOwnNeighbourhoods(world.nele)).map(({ slug }) => slug)).toEqual([
      'rechteroever',
    ]);
    expect(await listOwnNeighbourhoods(world.visitor)).toEqual([]);
    await expect(findManagedNeighbourhood(world.nele, world.otherHood.slug)).rejects.toThrow(
      'not found',
    );
  });
});
