import { eq } from 'drizzle-orm';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { makePerson } from '#app/features/people/change-person.server.ts';
import { LikelyChoice } from '#app/features/people/likely.tsx';
import { recordPerson } from '#app/features/people/record-person.server.ts';
import { findLikely, findLikelyNew } from '#app/features/people/search.server.ts';
import { whoseNumber } from '#app/features/posts/intake/use-found.ts';
import { person } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import { makeWorld } from '#tests/support/world.ts';

const database = testDatabase();

/** First name, family name, telephone. */
type Neighbour = [string, string | null, string | null];

/** These neighbours are on record. */
const street = async (...people: Neighbour[]) => {
  const world = await makeWorld(database.db);

  for (const [firstName, familyName, phone] of people)
    await makePerson(world.nele, world.hood.id, {
      ...{ firstName, familyName, phone, address: null, otherPhone: null, email: null },
      ...{ channel: phone ? 'phone' : 'visit', callFrom: null, callUntil: null },
      ...{ languages: ['nl'], pausedUntil: null },
    });
  return world;
};
const namesOf = (found: { firstName: string; familyName: string | null }[]) =>
  found.map((one) => [one.firstName, one.familyName].filter(Boolean).join(' '));

describe('findLikely', () => {
  it('finds a name that sounds the same, in any spelling', async () => {
    const { nele, hood } = await street(['Aïcha', null, '+32470000001'], ['Mohammed', null, null]);
    const find = (firstName: string) => findLikely(nele, hood.id, { firstName, phone: null });
    expect(namesOf(await find('Aisha'))).toEqual(['Aïcha']);
    expect(namesOf(await find('Mohamed'))).toEqual(['Mohammed']);
    expect(await find('Kevin')).toEqual([]);
  });

  it('takes no name for another that only begins alike, nor two families for one', async () => {
    const { nele, hood } = await street(
      ['Mark', null, '+32470000001'],
      ['Maria', 'Janssens', '+32470000002'],
      ['Maria', 'Peeters', '+32470000003'],
      ['Maria', null, null],
    );
    const find = (familyName: string | null) =>
      findLikely(nele, hood.id, { firstName: 'Maria', familyName, phone: null });
    expect(namesOf(await find('Janssens')).sort()).toEqual(['Maria', 'Maria Janssens']);
    expect(await find(null)).toHaveLength(3);
  });

  it('puts who has the number first, whatever the name, and any of their numbers counts', async () => {
    const jan: Neighbour = ['Jan', null, null];
    const world = await street(...Array.from({ length: 9 }, () => jan));
    const { nele, hood, system } = world;
    const made = await recordPerson(system, hood.id, {
      ...{ firstName: 'Zita', phone: '+32470000009', email: null },
      ...{ channel: 'phone' as const, language: 'nl' as const },
    });
    const find = (phone: string) => findLikely(nele, hood.id, { firstName: 'Jan', phone });
    expect(namesOf(await find('+32470000009'))[0]).toBe('Zita');
    expect(await find('+32470000009')).toHaveLength(8);
    await world.db
      .update(person)
      .set({ phoneKey: '0470000009 053112233', otherPhones: ['+3253112233'] })
      .where(eq(person.id, made.id));
    expect((await find('+3253112233')).map(({ id }) => id)).toContain(made.id);
  });

  it('is for the own desk alone', async () => {
    const { leila, visitor, hood } = await street(['Maria', null, null]);
    for (const ctx of [leila, visitor])
      await expect(findLikely(ctx, hood.id, { firstName: 'Maria', phone: null })).rejects.toThrow(
        'not found',
      );
  });
});

describe('findLikelyNew', () => {
  it('asks nothing where the neighbourhood knows exactly that name and number', async () => {
    const { nele, hood } = await street(
      ['Maria', null, '+32470000001'],
      ['Maria', null, '+32470000002'],
    );
    const find = (firstName: string, phone: string | null) =>
      findLikelyNew(nele, hood.id, { firstName, phone });
    expect(await find('maria', '+32470000001')).toEqual([]);
    expect(await find('Maria', '+32470000003')).toHaveLength(2);
    expect(await find('Maria', null)).toHaveLength(2);
    expect(await find('Rita', '+32470000001')).toHaveLength(1);
  });
});

describe('the choice between them', () => {
  it('is one key for each, and one for somebody new', () => {
    const people = [
      { id: 'a', name: 'Maria', phone: '0470 00 00 01' },
      { id: 'b', name: 'Maria Janssens', phone: null },
    ];
    const shown = renderToStaticMarkup(createElement(LikelyChoice, { people, name: 'likely' }));
    expect(shown).not.toContain('<p>');
    const hint = 'Het kaartje is nog niet bewaard.';
    const warned = createElement(LikelyChoice, { people, name: 'likely', hint });
    expect(renderToStaticMarkup(warned)).toContain(`</h2><p>${hint}</p>`);
    expect(shown).toMatch(/name="likely" value="a"[^>]*data-key="1"[^>]*>Dit is Maria/);
    expect(shown).toMatch(/name="likely" value="b"[^>]*data-key="2"[^>]*>Dit is Maria Janssens/);
    expect(shown).toMatch(/name="anyway" value="on"[^>]*data-key="0"[^>]*>Toch nieuw/);
  });
});

describe('the warning that a number is known', () => {
  const maria = {
    ...{ id: 'maria', firstName: 'Maria', familyName: null, phone: '0470 12 34 56' },
    otherPhones: ['053 11 22 33'],
  };

  it.each([
    ['0470123456', 'maria'],
    ['+32 470 12 34 56', 'maria'],
    ['053/11.22.33', 'maria'],
    ['0032 53 11 22 33', 'maria'],
    ['0470 12', undefined],
    ['0471 12 34 56', undefined],
  ])('%s: %s', (typed, id) => {
    expect(whoseNumber([maria], typed)?.id).toBe(id);
  });
});
