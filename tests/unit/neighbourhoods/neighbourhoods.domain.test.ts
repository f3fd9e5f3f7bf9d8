import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { changeSettings } from '#app/features/neighbourhoods/change-settings.server.ts';
import { createNeighbourhood } from '#app/features/neighbourhoods/create.server.ts';
import { sayHoursOf } from '#app/features/neighbourhoods/hours.ts';
import {
  findManagedNeighbourhood,
  findNeighbourhood,
  listNeighbourhoods,
  listOwnNeighbourhoods,
} from '#app/features/neighbourhoods/queries.server.ts';
import { neighbourhood } from '#db/schema.ts';
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
    hours: { days: ['tuesday', 'saturday'], from: '10:00', until: '18:30' },
    reviewMode: 'first',
  });

  it('changes what the page says and bumps the revision', async () => {
    const world = await makeWorld(database.db);
    const after = await changeSettings(world.nele, world.hood.slug, settings);
    expect(after).toMatchObject({
      openDays: ['tuesday', 'saturday'],
      openFrom: '10:00',
      openUntil: '18:30',
      reviewMode: 'first',
      settingsVersion: 2,
    });
    expect(after.revision).toBeGreaterThan(world.hood.revision);
  });

  it('ticks hours that were words only, and keeps the words', async () => {
    const world = await makeWorld(database.db);
    const words = { openDays: null, openFrom: null, openUntil: null, openingHours: 'di en do' };
    const here = eq(neighbourhood.id, world.hood.id);
    await database.db.update(neighbourhood).set(words).where(here);
    const before = await findNeighbourhood(world.visitor, world.hood.slug);
    expect([sayHoursOf(before, 'nl'), sayHoursOf(before, 'fr')]).toEqual(['di en do', 'di en do']);
    const after = await changeSettings(world.nele, world.hood.slug, settings);
    expect(sayHoursOf(after, 'fr')).toBe('ma, sa, 10\u00a0h–18\u00a0h\u00a030');
    expect(after.openingHours).toBe('di en do');
  });

  it.each([
    ['hours without days', { openDays: null }],
    ['days without an hour', { openUntil: null }],
    ['an end before the beginning', { openFrom: '18:30' }],
    ['nothing to say', { openDays: null, openFrom: null, openUntil: null, openingHours: '' }],
  ])('the database holds no %s', async (_, wrong) => {
    const world = await makeWorld(database.db);
    await expect(
      database.db.update(neighbourhood).set(wrong).where(eq(neighbourhood.id, world.hood.id)),
    ).rejects.toThrow();
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
