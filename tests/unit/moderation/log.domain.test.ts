import { describe, expect, it } from 'vitest';
import { ACTS_PER_PAGE, listActs } from '#app/features/moderation/queries.server.ts';
import { listPeople } from '#app/features/people/queries.server.ts';
import { searchPeople } from '#app/features/people/search.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import { testDatabase } from '#tests/support/database.ts';
import { makeWorld, published, submitted } from '#tests/support/world.ts';

const database = testDatabase();

describe('the log', () => {
  it('tells who did what, newest first, a page at a time', async () => {
    const world = await makeWorld(database.db);
    await published(world);
    const { acts, more } = await listActs(world.nele, world.hood.id);
    expect(acts.map(({ act }) => act)).toContain('post.published');
    expect(acts.find(({ act }) => act === 'post.published')).toMatchObject({
      by: 'Nele',
      title: 'Rit naar de dokter',
    });
    expect(more).toBe(false);
    for (let nth = 0; nth < ACTS_PER_PAGE; nth++)
      await recordAct(world.nele, {
        neighbourhoodId: world.hood.id,
        act: 'card.issued',
        target: { type: 'person', id: 'x' },
      });
    expect((await listActs(world.nele, world.hood.id)).more).toBe(true);
    expect((await listActs(world.nele, world.hood.id, 2)).acts.length).toBe(acts.length);
  });

  it('is for its own desk', async () => {
    const world = await makeWorld(database.db);
    await expect(listActs(world.leila, world.hood.id)).rejects.toThrow('not found');
    await expect(listActs(world.visitor, world.hood.id)).rejects.toThrow('not found');
  });
});

describe('the people of a neighbourhood', () => {
  it('are found by name and by number, at their own desk', async () => {
    const world = await makeWorld(database.db);
    await submitted(world);
    expect(await searchPeople(world.nele, world.hood.id, 'mari')).toHaveLength(1);
    expect(await searchPeople(world.nele, world.hood.id, '0470 12')).toHaveLength(1);
    expect(await searchPeople(world.nele, world.hood.id, 'kevin')).toHaveLength(0);
    expect(await listPeople(world.nele, world.hood.id)).toHaveLength(1);
    await expect(listPeople(world.leila, world.hood.id)).rejects.toThrow('not found');
    await expect(searchPeople(world.visitor, world.hood.id, 'mari')).rejects.toThrow('not found');
  });
});
