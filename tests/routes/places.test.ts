import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { issueCard } from '#app/features/accounts/issue-card.server.ts';
import { makeKeyFigure } from '#app/features/people/key-figures/make.server.ts';
import { addPlace } from '#app/features/places/add.server.ts';
import type { PlaceInput } from '#app/features/places/form.ts';
import type { Args } from '#app/lib/http.ts';
import { account, delivery, edition, place, post, tearOff } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import { call, contextOf, cookieOf, expectPaper } from '#tests/support/routes.ts';
import { anytime, makeWorld, published, submitted } from '#tests/support/world.ts';

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
const typed = {
  ...{ name: 'Wassalon', kind: 'launderette', address: 'Sint-Jobstraat 40', sheets: '2' },
  ...{ layout: 'tearoff', keyFigureId: '', freeWhen: '', askWhom: '', bench: 'on' },
};
const input = (changes: Partial<PlaceInput> = {}): PlaceInput => ({
  ...{ name: 'Schoolpoort', kind: 'school_gate', address: 'Brugstraat 2', sheets: 1 },
  ...{ layout: 'tearoff', keyFigureId: null, freeWhen: null, askWhom: null },
  ...{ bench: false, toilet: false, stepFree: false },
  ...changes,
});

/** Fatma brings sheets to the school gate; Nele is at the desk; sheet 12 hangs. */
const scene = async () => {
  const world = await makeWorld(database.db);
  const hood = world.hood.id;
  const contact = { firstName: 'Fatma', phone: '+32470000001', email: null };
  const { authorId: fatma } = await submitted(world, {
    ...anytime,
    contact: { ...contact, channel: 'phone' },
  });
  const figure = await makeKeyFigure(world.nele, hood, fatma, { wording: 'Ja.', language: 'nl' });
  const gate = await addPlace(world.nele, hood, input({ keyFigureId: figure.id }));
  const other = await addPlace(world.nele, hood, input({ name: 'Wachtzaal' }));
  await world.db.insert(edition).values({
    ...{ id: 'twelve', neighbourhoodId: hood, number: 12, status: 'published', page: {} },
    ...{ week: '2026-11-16', createdAt: world.nele.now, publishedAt: world.nele.now },
  });
  await issueCard(world.nele, fatma);
  const [holder] = await world.db.select().from(account).where(eq(account.personId, fatma));
  const cookies = {
    nele: await cookieOf(world.db, world.nele.actor),
    fatma: await cookieOf(world.db, {
      ...{ type: 'neighbour', accountId: holder?.id ?? '' },
      ...{ personId: fatma, neighbourhoodId: hood },
    }),
  };
  const context = contextOf(world.db, { newId: world.visitor.newId });
  const send = (
    name: string,
    who: keyof typeof cookies,
    params: Record<string, string>,
    form?: Record<string, string>,
  ) =>
    call(form ? route(name).action : route(name).loader, {
      path: '/x',
      params: { hood: world.hood.slug, ...params },
      cookie: cookies[who],
      ...(form ? { form } : {}),
      context,
    });
  return { world, hood, figure, gate, other, context, send };
};

type Reply = {
  lastResult: { error: Record<string, string[]>; initialValue: Record<string, string> };
};

describe('the form of a place', () => {
  it('adds one, and goes to the list', async () => {
    const { world, send } = await scene();
    const answer = await send('desk.$hood.places.new.tsx', 'nele', {}, typed);
    expect([answer.status, answer.headers.get('Location')]).toEqual([
      303,
      '/desk/rechteroever/places?notice=notice_place_added',
    ]);
    expect(await world.db.select().from(place)).toHaveLength(3);
  });

  it.each([
    ['name', '', 'error_place_name_missing'],
    ['address', ' ', 'error_place_address_missing'],
    ['sheets', 'veel', 'error_place_sheets'],
    ['sheets', '100', 'error_place_sheets'],
    ['kind', 'home', 'error_choose'],
    ['layout', 'a0', 'error_choose'],
    ['keyFigureId', 'nobody', 'error_key_figure_ended'],
    ['askWhom', 'a'.repeat(61), 'error_too_long_60'],
  ])('comes back with what was typed where %s is %j', async (field, text, error) => {
    const { world, send } = await scene();
    const sent = { ...typed, freeWhen: 'Elke dag', [field]: text };
    const answer = await send('desk.$hood.places.new.tsx', 'nele', {}, sent);
    expect([400, 409]).toContain(answer.status);
    const { lastResult } = (await answer.json()) as Reply;
    expect(lastResult.error[field]).toEqual([error]);
    expect(lastResult.initialValue).toMatchObject({ freeWhen: 'Elke dag' });
    expect(await world.db.select().from(place)).toHaveLength(2);
  });

  it('of a stale version comes back, and so does closing one', async () => {
    const { gate, send } = await scene();
    const params = { placeId: gate.id };
    const change = { ...typed, version: '1' };
    const name = 'desk.$hood.places.$placeId._index.tsx';
    expect((await send(name, 'nele', params, change)).status).toBe(303);
    const again = await send(name, 'nele', params, { ...change, name: 'Anders' });
    expect(again.status).toBe(409);
    expect(((await again.json()) as Reply).lastResult.initialValue.name).toBe('Anders');
    const closing = (version: string) =>
      send('desk.$hood.places.$placeId.closing.tsx', 'nele', params, { version });
    expect((await closing('1')).status).toBe(409);
    expect((await closing('x')).status).toBe(400);
    expect((await closing('2')).status).toBe(303);
    expect((await send(name, 'nele', params)).status).toBe(404);
  });

  it('moves a place by a step', async () => {
    const { gate, send } = await scene();
    const move = (by: string) =>
      send('desk.$hood.places.$placeId.position.tsx', 'nele', { placeId: gate.id }, { by });
    expect((await move('1')).status).toBe(303);
    expect((await move('5')).status).toBe(400);
  });
});

describe('the round', () => {
  const nouns = (where: 'desk.$hood.round' | 'my.street.places') => ({
    bring: `${where}.$placeId.delivery.tsx`,
    not: `${where}.$placeId.delivery-undone.tsx`,
    plus: `${where}.$placeId.tear-offs.tsx`,
    minus: `${where}.$placeId.tear-offs-undone.tsx`,
  });
  const ways = [
    ['nele', 'desk.$hood.round', '/desk/rechteroever/round'],
    ['fatma', 'my.street.places', '/my/street'],
  ] as const;

  it.each(ways)('is ticked, counted and undone by %s', async (who, where, page) => {
    const { world, gate, send } = await scene();
    const { bring, not, plus, minus } = nouns(where);
    const params = { placeId: gate.id };
    const of = { editionId: 'twelve' };
    for (const name of [bring, plus, plus, minus]) {
      const answer = await send(name, who, params, of);
      expect([answer.status, answer.headers.get('Location')]).toEqual([
        303,
        expect.stringMatching(`^${page}\\?notice=notice_round_`),
      ]);
    }
    const [tick] = await world.db.select().from(delivery);
    expect((await send(not, who, params, { deliveryId: tick?.id ?? '' })).status).toBe(303);
    const strips = await world.db.select().from(tearOff);
    expect(strips.filter(({ undoneAt }) => undoneAt === null)).toHaveLength(1);
    for (const [name, form, status] of [
      [bring, {}, 400],
      [bring, { editionId: 'x'.repeat(65) }, 400],
      [bring, { editionId: 'thirteen' }, 404],
      [not, { deliveryId: 'none' }, 404],
      [plus, {}, 400],
    ] as const)
      expect((await send(name, who, params, form)).status).toBe(status);
    await send(minus, who, params, of);
    const none = await send(minus, who, params, of);
    expect(none.status).toBe(409);
    expect(((await none.json()) as Reply).lastResult.error['']).toEqual(['error_strips_none']);
    expect((await send(minus, who, params)).status).toBe(200);
  });

  it.each(ways)(
    'is ticked for an earlier day by %s, or says what is wrong with it',
    async (...way) => {
      const [who, where, page] = way;
      const { world, gate, send } = await scene();
      const publishedAt = new Date(world.nele.now.getTime() - 3 * 24 * 60 * 60 * 1000);
      await world.db.update(edition).set({ publishedAt });
      const { bring } = nouns(where);
      const tick = (day: string) =>
        send(bring, who, { placeId: gate.id }, { editionId: 'twelve', day });
      for (const [day, status, error] of [
        ['vrijdag', 400, 'error_date_wrong'],
        ['2026-11-31', 400, 'error_date_wrong'],
        ['2026-11-21', 409, 'error_round_day_future'],
        ['2026-11-16', 409, 'error_round_day_early'],
      ] as const) {
        const answer = await tick(day);
        expect(answer.status).toBe(status);
        const { lastResult } = (await answer.json()) as Reply;
        expect(lastResult.error).toEqual({ day: [error] });
        expect(lastResult.initialValue).toMatchObject({ editionId: 'twelve', day });
      }
      expect(await world.db.select().from(delivery)).toEqual([]);
      const answer = await tick('18/11/2026');
      expect([answer.status, answer.headers.get('Location')]).toEqual([
        303,
        `${page}?day=2026-11-18&notice=notice_round_brought`,
      ]);
      expect(await world.db.select().from(delivery)).toMatchObject([
        { at: new Date('2026-11-18T22:59:59.999Z') },
      ]);
    },
  );

  it('is a key figure’s at their own places only', async () => {
    const { other, send } = await scene();
    const { bring, plus, minus } = nouns('my.street.places');
    for (const name of [bring, plus, minus])
      expect(
        (await send(name, 'fatma', { placeId: other.id }, { editionId: 'twelve' })).status,
      ).toBe(404);
    const page = await (await send('my.street._index.tsx', 'fatma', {})).text();
    expect(page).toContain('Schoolpoort');
    expect(page).not.toMatch(/Wachtzaal|keyFigureId":"(?!id-)|32470/);
  });

  it('prints for who walks it', async () => {
    const { figure, context, world, send } = await scene();
    const print = async (query: string) =>
      call(route('desk.$hood.round[.pdf].ts').loader, {
        path: `/x${query}`,
        params: { hood: world.hood.slug },
        cookie: await cookieOf(world.db, world.nele.actor),
        context,
      });
    for (const query of ['', `?by=${figure.id}`]) {
      const answer = await print(query);
      expectPaper(answer, 'burenblad-round-rechteroever');
      expect((await answer.text()).slice(0, 5)).toBe('%PDF-');
    }
    expect((await print('?by=nobody')).status).toBe(404);
    expect((await send('desk.$hood.round._index.tsx', 'nele', {})).status).toBe(200);
  });
});

describe('a moment at a place', () => {
  it('is put there by the desk, and comes back where the place is gone', async () => {
    const { world, gate, send } = await scene();
    const moment = await published(world, { ...anytime, kind: 'together', category: 'moment' });
    const put = (placeId: string, version: number) =>
      send(
        'desk.$hood.posts.$postId.place.tsx',
        'nele',
        { postId: moment.id },
        { place: placeId, version: String(version) },
      );
    expect((await put(gate.id, moment.version)).status).toBe(303);
    const [row] = await world.db.select().from(post).where(eq(post.id, moment.id));
    expect(row?.placeId).toBe(gate.id);
    const gone = await put('nowhere', moment.version + 1);
    expect(gone.status).toBe(409);
    expect(((await gone.json()) as Reply).lastResult.error.place).toEqual(['error_place_gone']);
    expect((await put('', moment.version + 1)).status).toBe(303);
  });

  it('shows the same places to everyone', async () => {
    const { send } = await scene();
    const answer = await send('$hood.places.tsx', 'fatma', {});
    expect(answer.headers.get('X-Public-Page')).toBe('1');
    const text = await answer.text();
    expect(text).toContain('Schoolpoort');
    expect(text).not.toMatch(/Fatma|keyFigure|bringer|version/);
  });
});
