import { describe, expect, it } from 'vitest';
import { addNumber } from '#app/features/people/add-number.server.ts';
import { changePerson, makePerson } from '#app/features/people/change-person.server.ts';
import { personSchema } from '#app/features/people/form.ts';
import { findPerson } from '#app/features/people/queries.server.ts';
import { searchPeople } from '#app/features/people/search.server.ts';
import { testDatabase } from '#tests/support/database.ts';
import { expectAllOrNothing, makeWorld } from '#tests/support/world.ts';

const database = testDatabase();

const details = (changes: Record<string, unknown> = {}) =>
  personSchema.parse({
    firstName: 'Aïcha',
    familyName: 'El Amrani',
    address: 'Sint-Jobstraat 3',
    phone: '0470 12 34 56',
    otherPhone: '053 21 22 23',
    channel: 'phone',
    languages: ['nl'],
    ...changes,
  });

describe('a person at the desk', () => {
  it('is whole without e-mail or account, and is found by each number and spelling', async () => {
    const world = await makeWorld(database.db);
    const made = await makePerson(world.nele, world.hood.id, details());
    expect(made).toMatchObject({ phone: '+32470123456', otherPhones: ['+3253212223'] });
    for (const typed of ['aisha', 'amrani', '12 34', '2122'])
      expect((await searchPeople(world.nele, world.hood.id, typed)).map(({ id }) => id)).toEqual([
        made.id,
      ]);
  });

  it('changes name, numbers, hours and rest, and what it is found by', async () => {
    const world = await makeWorld(database.db);
    const { id } = await makePerson(world.nele, world.hood.id, details());
    const input = details({
      firstName: 'Fatima',
      otherPhone: '',
      callFrom: '10:00',
      callUntil: '12:00',
      pausedUntil: '2026-12-24',
    });
    await changePerson(world.nele, world.hood.id, id, { ...input, version: 1 });
    expect(await findPerson(world.nele, world.hood.id, id)).toMatchObject({
      firstName: 'Fatima',
      otherPhones: [],
      callFrom: '10:00',
      pausedUntil: '2026-12-24',
    });
    expect(await searchPeople(world.nele, world.hood.id, 'aicha')).toEqual([]);
    expect(await searchPeople(world.nele, world.hood.id, 'fatima')).toHaveLength(1);
  });

  it('is not written over what somebody else wrote meanwhile', async () => {
    const world = await makeWorld(database.db);
    const { id } = await makePerson(world.nele, world.hood.id, details());
    const change = (firstName: string, version: number) =>
      changePerson(world.nele, world.hood.id, id, { ...details({ firstName }), version });
    const both = await Promise.allSettled([change('Fatima', 1), change('Farida', 1)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const now = await findPerson(world.nele, world.hood.id, id);
    expect(now.version).toBe(2);
    await addNumber(world.nele, now, '+32479000000');
    await expect(change('Farah', 2)).rejects.toThrow('error_changed_meanwhile');
    expect(await change('Farah', 3)).toMatchObject({ firstName: 'Farah', version: 4 });
  });

  it('is nobody else’s to see or write', async () => {
    const world = await makeWorld(database.db);
    const { id } = await makePerson(world.nele, world.hood.id, details());
    for (const stranger of [world.leila, world.visitor])
      for (const hood of [world.hood.id, world.otherHood.id])
        await expect(
          changePerson(stranger, hood, id, { ...details(), version: 1 }),
        ).rejects.toThrow('not found');
    await expect(makePerson(world.leila, world.hood.id, details())).rejects.toThrow('not found');
  });

  it('stays whole or not at all', async () => {
    const world = await makeWorld(database.db);
    await expectAllOrNothing(world.nele, (ctx) => makePerson(ctx, world.hood.id, details()));
    const { id } = await makePerson(world.nele, world.hood.id, details());
    await expectAllOrNothing(world.nele, (ctx) =>
      changePerson(ctx, world.hood.id, id, { ...details({ firstName: 'Fatima' }), version: 1 }),
    );
  });
});
