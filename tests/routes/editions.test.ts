import { describe, expect, it } from 'vitest';
import { withdrawPost } from '#app/features/posts/withdraw.server.ts';
import { withdrawConsent } from '#app/features/posts/withdraw-consent.server.ts';
import { archiveEditions } from '#app/features/sheets/archive-editions.server.ts';
import { findDraft } from '#app/features/sheets/draft.server.ts';
import { sharePicture } from '#app/features/sheets/share-picture.server.ts';
import { withdrawEdition } from '#app/features/sheets/withdraw-edition.server.ts';
import type { Actor } from '#app/lib/ctx.ts';
import { loader as home } from '#app/routes/$hood._index.tsx';
import { loader as archive } from '#app/routes/$hood.sheets._index.tsx';
import { loader as sheet } from '#app/routes/$hood.sheets.$number.tsx';
import { loader as print } from '#app/routes/$hood.sheets.$number_.$layout[.pdf].ts';
import { loader as picture } from '#app/routes/$hood.sheets.$number_.picture[.png].ts';
import { loader as pdf } from '#app/routes/$hood.sheets.$number[.pdf].ts';
import {
  action as withdraw,
  loader as withdrawal,
} from '#app/routes/desk.$hood.sheet.$week.withdrawal.tsx';
import { loader as earlier } from '#app/routes/desk.$hood.sheets._index.tsx';
import { loader as reprint } from '#app/routes/desk.$hood.sheets.$number.$layout[.pdf].ts';
import { loader as stillOut } from '#app/routes/desk.$hood.still-out.tsx';
import { post as posts } from '#db/schema.ts';
import { SHEET_LAYOUTS } from '#db/vocabulary.ts';
import { testDatabase } from '#tests/support/database.ts';
import { exampleShare } from '#tests/support/example-papers.ts';
import { publishSheet } from '#tests/support/publish-sheet.ts';
import { call, contextOf, cookieOf } from '#tests/support/routes.ts';
import { anytime, authorOf, makeWorld, published, type World } from '#tests/support/world.ts';

type Route = Parameters<typeof call>[0];

const database = testDatabase();
const hood = 'rechteroever';
const week = '2026-11-23';
const reason = 'Het telefoonnummer was verkeerd.';

const publish = async (world: World) => {
  const { version } = await findDraft(world.nele, world.hood.id, week);
  return publishSheet(world.nele, hood, week, { version, origin: 'http://burenblad.test' });
};
const withSheet = async () => {
  const world = await makeWorld(database.db);
  await published(world, { ...anytime, title: 'Een rit voor even' });
  await publish(world);
  return world;
};
const get = (world: World, route: Route, params = {}) =>
  call(route, { path: '/x', params: { hood, ...params }, context: contextOf(world.db) });
const post = async (world: World, form: Record<string, string>, actor = world.nele.actor) =>
  call(withdraw, {
    path: '/x',
    params: { hood, week },
    form,
    cookie: await cookieOf(world.db, actor),
    context: contextOf(world.db, { newId: world.nele.newId }),
  });
const takeBack = (world: World) =>
  withdrawEdition(world.nele, hood, { number: 1, correction: 0 }, { reason, version: 1 });

const listEarlier = async (world: World, actor = world.nele.actor) => {
  const cookie = await cookieOf(world.db, actor);
  const asked = { path: '/x', params: { hood }, cookie, context: contextOf(world.db) };
  return (await call(earlier, asked)).json();
};

describe('the desk’s earlier sheets', () => {
  it('are all that were printed, newest first, each with how it stands and its prints', async () => {
    const world = await withSheet();
    expect(await (await get(world, archive)).json()).toMatchObject({ sheets: [{ stale: false }] });
    await takeBack(world);
    // A correction in the making is none yet.
    expect((await listEarlier(world)).sheets).toHaveLength(1);
    await publish(world);
    expect((await listEarlier(world)).sheets).toEqual([
      {
        ...{ path: '1-1', name: 'Blad 1, verbetering 1', status: 'published', reason: null },
        ...{ week: 'ma 23 tot zo 29 november 2026', layouts: SHEET_LAYOUTS },
      },
      {
        ...{ path: '1', name: 'Blad 1', status: 'withdrawn', reason },
        // It is not to be hung again: its address leads to what came instead.
        ...{ week: 'ma 23 tot zo 29 november 2026', layouts: [] },
      },
    ]);
    const now = new Date('2026-12-01T09:00:00Z');
    const later = { ...world.nele, actor: { type: 'system' as const }, now };
    await archiveEditions(later);
    expect((await listEarlier(world)).sheets).toMatchObject([{ status: 'archived' }, {}]);
  });
});

describe('the prints of a sheet', () => {
  it('are the desk’s alone once a neighbour took back what they say', async () => {
    const world = await withSheet();
    const asDesk = async (actor: Actor) =>
      call(reprint, {
        path: '/x',
        params: { hood, number: '1', layout: 'tearoff' },
        cookie: await cookieOf(world.db, actor),
        context: contextOf(world.db),
      });
    const before = await asDesk(world.nele.actor);
    const [one] = await world.db.select().from(posts);
    await withdrawPost(world.nele, one?.id ?? '');
    for (const layout of SHEET_LAYOUTS)
      expect(await get(world, print, { number: '1', layout })).toMatchObject({ status: 302 });
    const page = await (await get(world, sheet, { number: '1' })).json();
    expect(page.sheet).toMatchObject({ stale: true, layouts: [] });
    // The archive offers no print that leads nowhere; the desk's list does.
    expect(await (await get(world, archive)).json()).toMatchObject({ sheets: [{ stale: true }] });
    expect((await listEarlier(world)).sheets).toMatchObject([{ layouts: SHEET_LAYOUTS }]);
    const after = await asDesk(world.nele.actor);
    expect([after.status, after.headers.get('ETag')]).toEqual([200, before.headers.get('ETag')]);
    expect((await asDesk(world.leila.actor)).status).toBe(404);
  });

  it('are so too once a neighbour took back the first name that they say', async () => {
    const world = await makeWorld(database.db);
    const consents = (['site', 'sheet', 'name'] as const).map((scope) => ({
      ...{ scope, wording: `Ja, ${scope}.`, language: 'nl' as const },
    }));
    const one = await published(world, { ...anytime, consents });
    const other = { firstName: 'Adil', phone: '+32470123499', email: null };
    await published(world, { ...anytime, contact: { ...other, channel: 'phone' } });
    await publish(world);
    expect(await (await get(world, sheet, { number: '1' })).text()).toContain('Maria');
    await withdrawConsent(authorOf(world, one), one.id, 'name');
    for (const layout of SHEET_LAYOUTS)
      expect(await get(world, print, { number: '1', layout })).toMatchObject({ status: 302 });
    const page = await (await get(world, sheet, { number: '1' })).text();
    expect(page).not.toContain('Maria');
    expect(JSON.parse(page).sheet).toMatchObject({ stale: true, layouts: [] });
    const asked = { path: '/x', params: { hood }, context: contextOf(world.db) };
    const cookie = await cookieOf(world.db, world.nele.actor);
    expect(await (await call(stillOut, { ...asked, cookie })).json()).toMatchObject({
      posts: [],
      names: [
        {
          ...{ code: one.code, firstName: 'Maria', href: `/desk/${hood}/posts/${one.id}` },
          sheets: [{ name: 'Blad 1', path: `/${hood}/sheets/1`, places: [] }],
        },
      ],
    });
  });

  it('are there in every layout, the one for walls at the sheet’s own address', async () => {
    const world = await withSheet();
    for (const layout of SHEET_LAYOUTS) {
      const answer = await get(world, print, { number: '1', layout });
      expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'application/pdf']);
    }
    const wall = await get(world, pdf, { number: '1' });
    const named = await get(world, print, { number: '1', layout: 'tearoff' });
    expect(named.headers.get('ETag')).toBe(wall.headers.get('ETag'));
    // A browser asks again: a sheet can be withdrawn.
    expect(wall.headers.get('Cache-Control')).toBe('public, no-cache');
  });

  it('lead to the archive where there is none', async () => {
    const world = await withSheet();
    const ways = [
      ['1', 'toString'],
      ['1', '../x'],
      ['9', 'poster'],
      ['1-1', 'poster'],
      ['abc', 'poster'],
      ['0', 'tearoff'],
    ];
    for (const [number, layout] of ways) {
      const answer = await get(world, print, { number, layout });
      expect([answer.status, answer.headers.get('Location')]).toEqual([302, `/${hood}/sheets`]);
    }
    expect(
      (await get(world, print, { hood: 'nergens', number: '1', layout: 'large' })).status,
    ).toBe(404);
  });
});

describe('the picture for sharing', () => {
  it('asks to come back while a crowd waits for others', async () => {
    const world = await withSheet();
    const ask = () => get(world, picture, { number: '1' });
    const crowd = Promise.allSettled(
      Array.from({ length: 15 }, (_, nth) =>
        sharePicture(exampleShare({ place: `Kring ${nth}` }), new Request('http://x')),
      ),
    );
    const answer = await ask();
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '2']);
    const drawn = (await crowd).filter(({ status }) => status === 'fulfilled');
    expect(drawn).toHaveLength(10);
    expect((await ask()).status).toBe(200);
  });
});

describe('a sheet that was wrong', () => {
  it('says so, why, and that a new one comes; nothing it said stays', async () => {
    const world = await withSheet();
    await takeBack(world);
    const page = await get(world, sheet, { number: '1' });
    expect([page.status, page.headers.get('X-Public-Page')]).toEqual([200, '1']);
    const text = await page.text();
    expect(text).not.toContain('Een rit voor even');
    expect(JSON.parse(text).sheet).toMatchObject({
      withdrawn: { reason, instead: null, comes: true },
      groups: [],
      layouts: [],
    });
    for (const [route, params] of [
      [pdf, { number: '1' }],
      [print, { number: '1', layout: 'poster' }],
    ] as const) {
      const answer = await get(world, route, params);
      expect(answer.headers.get('Location')).toBe(`/${hood}/sheets/1`);
    }
    expect(await (await get(world, archive)).json()).toMatchObject({ sheets: [] });
  });

  it('leads to its correction once that is ready; only that one is listed', async () => {
    const world = await withSheet();
    await takeBack(world);
    expect((await get(world, sheet, { number: '1-1' })).status).toBe(404);
    await publish(world);
    expect(await (await get(world, sheet, { number: '1' })).json()).toMatchObject({
      sheet: { withdrawn: { instead: '1-1', comes: false } },
    });
    const right = await get(world, sheet, { number: '1-1' });
    expect(await right.text()).toContain('Een rit voor even');
    expect(await (await get(world, archive)).json()).toMatchObject({
      sheets: [{ number: 1, correction: 1 }],
    });
    expect(await (await get(world, home)).json()).toMatchObject({
      sheet: { number: '1, verbetering 1', path: '1-1' },
    });
  });

  it('is withdrawn at its desk, with a reason, once; what was typed comes back', async () => {
    const world = await withSheet();
    const bare = await post(world, { sheet: '1', version: '1', reason: '  ' });
    expect(bare.status).toBe(400);
    expect(await bare.text()).toContain('error_sheet_reason_missing');
    const long = await post(world, { sheet: '1', version: '1', reason: 'y'.repeat(281) });
    expect([long.status, (await long.text()).includes('y'.repeat(281))]).toEqual([400, true]);
    expect((await post(world, { sheet: 'x', version: '1', reason })).status).toBe(404);
    const done = await post(world, { sheet: '1', version: '1', reason });
    expect([done.status, done.headers.get('Location')]).toEqual([
      303,
      `/desk/${hood}/sheet/${week}?notice=notice_desk_sheet_withdrawn`,
    ]);
    const again = await post(world, { sheet: '1', version: '1', reason });
    expect(again.status).toBe(409);
    expect(await again.text()).toContain(reason);
  });

  it('is not to be withdrawn, nor the list seen, from elsewhere', async () => {
    const world = await withSheet();
    const form = { sheet: '1', version: '1', reason };
    expect((await post(world, form, world.leila.actor)).status).toBe(404);
    expect((await post(world, form, world.visitor.actor)).headers.get('Location')).toMatch(
      /^\/sign-in/,
    );
    const cookie = await cookieOf(world.db, world.leila.actor);
    for (const route of [withdrawal, stillOut, earlier]) {
      const asked = { path: '/x', params: { hood, week }, cookie, context: contextOf(world.db) };
      expect((await call(route, asked)).status).toBe(404);
    }
  });
});
