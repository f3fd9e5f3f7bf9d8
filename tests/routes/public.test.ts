import { describe, expect, it } from 'vitest';
import { withdrawPost } from '#app/features/posts/withdraw.server.ts';
import { loader as start } from '#app/routes/_index.tsx';
import { loader as home } from '#app/routes/$hood._index.tsx';
import { loader as byCode } from '#app/routes/$hood.$code.tsx';
import { loader as find } from '#app/routes/$hood.find.tsx';
import { loader as list } from '#app/routes/$hood.posts.tsx';
import { loader as sheet } from '#app/routes/$hood.sheets.$number.tsx';
import { loader as pdf } from '#app/routes/$hood.sheets.$number[.pdf].ts';
import { testDatabase } from '#tests/support/database.ts';
import { publishSheet } from '#tests/support/publish-sheet.ts';
import { call, contextOf } from '#tests/support/routes.ts';
import { anytime, makeWorld, published, type World } from '#tests/support/world.ts';

type Route = Parameters<typeof call>[0];

const database = testDatabase();
const hood = 'rechteroever';
const get = (world: World, route: Route, path: string, params = {}) =>
  call(route, {
    path,
    params: { hood, ...params },
    context: contextOf(world.db),
  });

describe('the street', () => {
  it('leads a new installation to its set-up, and one neighbourhood straight to it', async () => {
    const empty = await call(start, {
      path: '/',
      context: contextOf(database.db),
    });
    expect(empty.headers.get('Location')).toBe('/setup');
    const world = await makeWorld(database.db);
    expect((await get(world, start, '/')).status).toBe(200);
  });

  it('is the same for everyone, and says nothing of who wrote what', async () => {
    const world = await makeWorld(database.db);
    await published(world);
    const answer = await get(world, home, `/${hood}`);
    expect(answer.headers.get('X-Public-Page')).toBe('1');
    const text = await answer.text();
    expect(text).toContain('Rit naar de dokter');
    expect(text).not.toMatch(/Maria|32470|authorId|linkHash|submissionKey/);
  });

  it('filters by what the address says, and ignores what it cannot mean', async () => {
    const world = await makeWorld(database.db);
    await published(world);
    await published(world, {
      ...anytime,
      kind: 'offer',
      category: 'dog',
      title: 'Ik wandel met je hond',
    });
    const body = async (query: string) =>
      (await get(world, list, `/${hood}/posts?${query}`)).text();
    expect(await body('kind=offer')).not.toContain('Rit naar de dokter');
    expect(await body('kind=gift&category=__proto__')).toContain('Rit naar de dokter');
    expect(await body('q=DÓKTER')).not.toContain('Ik wandel met je hond');
  });

  it('is not there for a neighbourhood nobody made', async () => {
    const world = await makeWorld(database.db);
    for (const route of [home, list, byCode, find, sheet, pdf])
      expect(
        (await get(world, route, '/x', { hood: 'nergens', code: '1234', number: '1' })).status,
      ).toBe(404);
  });
});

describe('a number from the sheet', () => {
  it('leads to its post, however it is typed', async () => {
    const world = await makeWorld(database.db);
    const { code } = await published(world);
    const found = await get(world, find, `/${hood}/find?code=${[...code].join('+')}`);
    expect([found.status, found.headers.get('Location')]).toEqual([303, `/${hood}/${code}`]);
    expect((await get(world, byCode, '/x', { code })).status).toBe(200);
    expect((await get(world, byCode, '/x', { code: [...code].join('.') })).status).toBe(301);
  });

  it('is refused when a digit is wrong or two are swapped, with what was typed', async () => {
    const world = await makeWorld(database.db);
    const { code } = await published(world);
    const wrong = `${(Number(code[0]) + 1) % 10}${code.slice(1)}`;
    const answer = await get(world, find, `/${hood}/find?code=${wrong}`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ typed: wrong, error: 'error_code_wrong' });
    expect((await get(world, byCode, '/x', { code: wrong })).status).toBe(404);
    expect((await get(world, find, `/${hood}/find?code=`)).status).toBe(400);
  });

  it('says it is gone when its post was withdrawn, and shows what is like it, not what it was', async () => {
    const world = await makeWorld(database.db);
    const gone = await published(world, { title: 'Een geheime rit' });
    await published(world, { title: 'Naar de markt' });
    await withdrawPost(world.nele, gone.id);
    const answer = await get(world, byCode, '/x', { code: gone.code });
    expect(answer.status).toBe(410);
    const text = await answer.text();
    expect(text).toContain('Naar de markt');
    expect(text).not.toContain('geheime');
  });
});

describe('a published sheet', () => {
  it('is a page and a PDF; what an author took back leaves the page', async () => {
    const world = await makeWorld(database.db);
    const one = await published(world, { title: 'Een rit voor even' });
    await publishSheet(world.nele, hood, '2026-11-23', {
      version: 0,
      origin: 'http://burenblad.test',
    });
    const params = { number: '1' };
    expect(await (await get(world, sheet, '/x', params)).text()).toContain('Een rit voor even');
    const paper = await get(world, pdf, '/x', params);
    expect(paper.headers.get('Content-Type')).toBe('application/pdf');
    expect((await paper.text()).slice(0, 5)).toBe('%PDF-');
    await withdrawPost(world.nele, one.id);
    expect(await (await get(world, sheet, '/x', params)).text()).not.toContain('Een rit voor even');
  });
});
