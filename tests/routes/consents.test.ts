import { describe, expect, it } from 'vitest';
import { standingConsents } from '#app/features/people/consents.server.ts';
import type { Submission } from '#app/features/posts/submit.server.ts';
import { withdrawPost } from '#app/features/posts/withdraw.server.ts';
import type { Args } from '#app/lib/http.ts';
import { takeBack } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import { call, contextOf, cookieOf } from '#tests/support/routes.ts';
import { anytime, authorOf, makeWorld, published } from '#tests/support/world.ts';

type Route = {
  loader: (args: Args) => Promise<unknown>;
  action: (args: Args) => Promise<unknown>;
};
const routes = import.meta.glob<Route>('/app/routes/*.{ts,tsx}', { eager: true });
const route = (name: string): Route => {
  const found = routes[`/app/routes/${name}`];
  if (!found) throw new Error(name);
  return found;
};

const database = testDatabase();
const KEY = 'the-key-of-marias-own-private-link';
const MINE = 'mine.$key.consents.$scope.withdrawal.ts';
const AGAIN = 'mine.$key.consents.$scope.agreement.ts';
const DESK = 'desk.$hood.posts.$postId.consents.$scope.withdrawal.ts';
const SEEN = 'desk.$hood.take-backs.$takeBackId.acknowledgement.ts';
const consents: Submission['consents'] = (['site', 'sheet', 'name'] as const).map((scope) => ({
  scope,
  wording: `ja, ${scope}`,
  language: 'nl',
}));

const scene = async () => {
  const world = await makeWorld(database.db);
  const post = await published(world, { ...anytime, consents, key: KEY });
  const context = contextOf(world.db, { newId: world.visitor.newId });
  const send = (name: string, params: Record<string, string>, cookie = '') =>
    call(route(name).action, { path: '/x', params, form: {}, cookie, context });
  const desk = { hood: world.hood.slug, postId: post.id };
  const nele = await cookieOf(world.db, world.nele.actor);
  return { world, post, context, send, desk, nele };
};
const goesTo = (answer: Response) => [answer.status, answer.headers.get('Location')];

describe('what an author agreed to', () => {
  it('stands on the own page, is taken back with one tap, and given again', async () => {
    const { world, post, context, send } = await scene();
    const own = async () => {
      const page = await call(route('mine.$key._index.tsx').loader, {
        path: '/x',
        params: { key: KEY },
        context,
      });
      return ((await page.json()) as { own: { consents: { scope: string; since: unknown }[] } }).own
        .consents;
    };
    expect((await own()).map(({ scope, since }) => [scope, Boolean(since)])).toEqual([
      ['site', true],
      ['sheet', true],
      ['name', true],
    ]);
    for (const again of ['', ' again']) {
      const back = await send(MINE, { key: KEY, scope: 'sheet' });
      expect(goesTo(back), again).toEqual([303, `/mine/${KEY}?notice=notice_sheet_back`]);
    }
    expect((await own())[1]).toMatchObject({
      since: null,
      sentence: 'Mijn bericht mag op het blad staan.',
    });
    const given = await send(AGAIN, { key: KEY, scope: 'sheet' });
    expect(goesTo(given)).toEqual([303, `/mine/${KEY}?notice=notice_sheet_again`]);
    expect((await standingConsents(world.nele, post.id)).sheet).toBeDefined();
  });

  it.each(['everything', 'site', 'contact', ''])('has no scope “%s”', async (scope) => {
    const { send, desk, nele, world } = await scene();
    for (const name of [MINE, AGAIN])
      expect((await send(name, { key: KEY, scope })).status).toBe(404);
    expect((await send(DESK, { ...desk, scope }, nele)).status).toBe(404);
    expect(await world.db.select().from(takeBack)).toEqual([]);
  });

  it('is nobody’s with another key, and all over with the post', async () => {
    const { world, post, send, context } = await scene();
    expect((await send(MINE, { key: 'another-key', scope: 'name' })).status).toBe(404);
    await withdrawPost(authorOf(world, post), post.id);
    for (const name of [MINE, AGAIN])
      expect(goesTo(await send(name, { key: KEY, scope: 'name' }))).toEqual([303, `/mine/${KEY}`]);
    const looked = await call(route(MINE).loader, {
      path: '/x',
      params: { key: KEY, scope: 'everything' },
      context,
    });
    expect(goesTo(looked)).toEqual([303, `/mine/${KEY}`]);
  });
});

describe('at the desk', () => {
  it('takes a scope back on the author’s word, under its own address', async () => {
    const { world, post, send, desk, nele } = await scene();
    const leila = await cookieOf(world.db, world.leila.actor);
    for (const [hood, cookie] of [
      [world.otherHood.slug, leila],
      [world.hood.slug, leila],
    ] as const)
      expect((await send(DESK, { ...desk, hood, scope: 'name' }, cookie)).status).toBe(404);
    const done = await send(DESK, { ...desk, scope: 'name' }, nele);
    expect(goesTo(done)).toEqual([
      303,
      `/desk/${world.hood.slug}/posts/${post.id}?notice=notice_desk_name_back`,
    ]);
    expect((await standingConsents(world.nele, post.id)).name).toBeUndefined();
    expect(await world.db.select().from(takeBack)).toEqual([]);
  });

  it('says that it saw what was taken back; twice does no harm; another desk finds nothing', async () => {
    const { world, send, nele } = await scene();
    await send(MINE, { key: KEY, scope: 'sheet' });
    const [made] = await world.db.select().from(takeBack);
    const params = { hood: world.hood.slug, takeBackId: made?.id ?? '' };
    const leila = await cookieOf(world.db, world.leila.actor);
    const hood = world.otherHood.slug;
    expect((await send(SEEN, { ...params, hood }, leila)).status).toBe(404);
    expect((await send(SEEN, { ...params, takeBackId: 'unknown' }, nele)).status).toBe(404);
    for (const _ of [1, 2])
      expect(goesTo(await send(SEEN, params, nele))).toEqual([
        303,
        `/desk/${world.hood.slug}?notice=notice_take_back_seen`,
      ]);
    expect((await world.db.select().from(takeBack))[0]?.seenBy).toBeTruthy();
  });
});

describe('a record that somebody else changed meanwhile', () => {
  const typed = { firstName: 'Marie', phone: '0470 12 34 56', channel: 'phone', languages: 'nl' };

  it('comes back with the sentence and what was typed', async () => {
    const { world, post, context, nele } = await scene();
    const save = (version: string) =>
      call(route('desk.$hood.people.$personId._index.tsx').action, {
        path: '/x',
        params: { hood: world.hood.slug, personId: post.authorId },
        form: { ...typed, version },
        cookie: nele,
        context,
      });
    expect((await save('1')).status).toBe(303);
    const stale = await save('1');
    expect(stale.status).toBe(409);
    expect(await stale.json()).toMatchObject({
      lastResult: {
        initialValue: { firstName: 'Marie', phone: '0470 12 34 56' },
        error: { '': ['error_changed_meanwhile'] },
      },
    });
    expect((await save('')).status).toBe(400);
    expect((await save('2')).status).toBe(303);
  });

  it('is not merged over it', async () => {
    const { world, post, context, nele } = await scene();
    const twin = await published(world, {
      ...anytime,
      contact: { firstName: 'Maria', phone: '+32479111111', email: null, channel: 'phone' },
    });
    const merge = (form: Record<string, string>) =>
      call(route('desk.$hood.people.$personId.merge.tsx').action, {
        path: '/x',
        params: { hood: world.hood.slug, personId: post.authorId },
        form: { mergedId: twin.authorId, ...form },
        cookie: nele,
        context,
      });
    expect((await merge({})).status).toBe(400);
    const stale = await merge({ keptVersion: '1', mergedVersion: '2' });
    expect(stale.status).toBe(409);
    expect(JSON.stringify(await stale.json())).toContain('error_changed_meanwhile');
    expect((await merge({ keptVersion: '1', mergedVersion: '1' })).status).toBe(303);
  });
});
