import { describe, expect, it } from 'vitest';
import { loader as about } from '#app/routes/$hood.about.tsx';
import { loader as feed } from '#app/routes/$hood.feed[.xml].ts';
import { loader as moments } from '#app/routes/$hood.moments[.ics].ts';
import { testDatabase } from '#tests/support/database.ts';
import { call, contextOf, ORIGIN } from '#tests/support/routes.ts';
import { makeWorld, published, type World } from '#tests/support/world.ts';

type Route = Parameters<typeof call>[0];

const database = testDatabase();
const get = (world: World, route: Route, hood = 'rechteroever') =>
  call(route, { path: '/x', params: { hood }, context: contextOf(world.db) });

describe('following a neighbourhood', () => {
  it.each([
    ['feed', feed, 'application/atom+xml; charset=utf-8', '<title type="html"><![CDATA[Thermos'],
    ['calendar', moments, 'text/calendar; charset=utf-8', 'SUMMARY:Thermos'],
  ] as const)('its %s is the same for everyone, and kept', async (_, route, type, words) => {
    const world = await makeWorld(database.db);
    await published(world, { kind: 'together', category: 'moment', title: 'Thermos' });
    const answer = await get(world, route);
    expect(answer.headers.get('Content-Type')).toBe(type);
    expect(answer.headers.get('X-Public-Page')).toBe('1');
    const text = await answer.text();
    expect(text).toContain(words);
    expect(text).not.toMatch(/Maria|32470|authorId|linkHash/);
    expect((await get(world, route, 'anneessens')).headers.get('X-Public-Page')).toBe('1');
    expect(await (await get(world, route, 'anneessens')).text()).not.toContain('Thermos');
    expect((await get(world, route, 'nergens')).status).toBe(404);
  });

  it('says where they are', async () => {
    const world = await makeWorld(database.db);
    expect(await (await get(world, about)).json()).toMatchObject({
      origin: ORIGIN,
      head: { feed: 'rechteroever' },
    });
  });
});
