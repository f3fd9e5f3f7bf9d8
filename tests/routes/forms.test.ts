import { describe, expect, it } from 'vitest';
import { findNeighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { submitPost } from '#app/features/posts/submit.server.ts';
import { Conflict } from '#app/lib/errors.ts';
import type { Args } from '#app/lib/http.ts';
import { loader as what } from '#app/routes/$hood.new.$kind._index.tsx';
import { loader as asked } from '#app/routes/$hood.new.$kind.check.tsx';
import { action as contact } from '#app/routes/$hood.new.$kind.contact.tsx';
import { action as publication } from '#app/routes/desk.$hood.posts.$postId.publication.tsx';
import { action as settings } from '#app/routes/desk.$hood.settings.tsx';
import { action as arrangement } from '#app/routes/desk.$hood.sheet.$week.arrangement.tsx';
import { loader as mine } from '#app/routes/mine.$key._index.tsx';
import { action as withdrawal } from '#app/routes/mine.$key.withdrawal.tsx';
import { action as signIn } from '#app/routes/sign-in.tsx';
import { testDatabase } from '#tests/support/database.ts';
import { call, contextOf, cookieOf, ORIGIN } from '#tests/support/routes.ts';
import { makeWorld, submission, submitted, type World } from '#tests/support/world.ts';

const database = testDatabase();
type Route = (args: Args) => Promise<unknown>;

describe('at the desk', () => {
  it('a stale form comes back with the sentence and what was typed', async () => {
    const world = await makeWorld(database.db);
    const post = await submitted(world);
    const answer = await call(publication as Route, {
      path: '/x',
      params: { hood: world.hood.slug, postId: post.id },
      cookie: await cookieOf(world.db, world.nele.actor),
      form: { title: 'Beter', text: 'Beter geschreven.', version: '9' },
      context: contextOf(world.db),
    });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({
      lastResult: {
        initialValue: { title: 'Beter', text: 'Beter geschreven.' },
        error: { '': ['error_changed_meanwhile'] },
      },
    });
  });

  it.each([
    [
      'publication',
      publication,
      { title: '', text: 'x'.repeat(281), version: '1' },
      ['title', 'text'],
    ],
    [
      'settings',
      settings,
      { name: '', phone: '053 12', timeZone: 'Mars', languages: 'xx' },
      ['name', 'phone', 'timeZone'],
    ],
  ] as const)('%s says what is wrong, field by field', async (_, route, form, fields) => {
    const world = await makeWorld(database.db);
    const post = await submitted(world);
    const answer = await call(route as Route, {
      path: '/x',
      params: { hood: world.hood.slug, postId: post.id },
      cookie: await cookieOf(world.db, world.nele.actor),
      form,
      context: contextOf(world.db),
    });
    expect(answer.status).toBe(400);
    const { lastResult } = (await answer.json()) as {
      lastResult: { error: Record<string, string[]> };
    };
    expect(Object.keys(lastResult.error)).toEqual(expect.arrayContaining([...fields]));
  });

  const hours = { from: '9u', until: '17.30' };
  const kept = {
    ...{ name: 'Rechteroever', city: 'Aalst', workerName: 'Nele', phone: '053 12 34 56' },
    ...{ address: 'Buurthuis', 'languages[0]': 'nl', timeZone: 'Europe/Brussels' },
    ...{ reviewMode: 'all', version: '1' },
  };
  const hoursForm = (days: string[], { from, until }: typeof hours) => ({
    ...kept,
    ...{ 'hours.days': days, 'hours.from': from, 'hours.until': until },
  });
  const sendSettings = async (world: World, form: Record<string, string | string[]>) =>
    call(settings as Route, {
      path: '/x',
      params: { hood: world.hood.slug },
      cookie: await cookieOf(world.db, world.nele.actor),
      form,
      context: contextOf(world.db),
    });

  it.each<[string, string[], typeof hours, Record<string, string>]>([
    [
      'nothing',
      [],
      { from: '', until: '' },
      {
        'hours.days': 'error_open_days_missing',
        'hours.from': 'error_open_from_missing',
        'hours.until': 'error_open_until_missing',
      },
    ],
    [
      'an end before the beginning',
      ['monday'],
      { from: '17:00', until: '9' },
      { 'hours.until': 'error_hours_order' },
    ],
    [
      'an hour that is none',
      ['monday'],
      { from: 'straks', until: '17' },
      { 'hours.from': 'error_time_wrong' },
    ],
  ])(
    'hours with %s come back with a sentence and what was typed',
    async (_, days, typed, wrong) => {
      const world = await makeWorld(database.db);
      const answer = await sendSettings(world, { ...hoursForm(days, typed), city: '' });
      expect(answer.status).toBe(400);
      const { lastResult } = (await answer.json()) as {
        lastResult: { error: Record<string, string[]>; initialValue: Record<string, unknown> };
      };
      const { city, ...said } = lastResult.error;
      expect(city).toBeTruthy();
      expect(said).toEqual(Object.fromEntries(Object.entries(wrong).map(([at, it]) => [at, [it]])));
      if (days.length) expect(lastResult.initialValue.hours).toEqual({ ...typed, days: 'monday' });
    },
  );

  it('hours are ticked and typed as people write them', async () => {
    const world = await makeWorld(database.db);
    const answer = await sendSettings(world, hoursForm(['friday', 'monday'], hours));
    expect(answer.status).toBe(303);
    const after = await findNeighbourhood(world.visitor, world.hood.slug);
    expect(after).toMatchObject({
      ...{ openDays: ['monday', 'friday'], openFrom: '09:00', openUntil: '17:30' },
      settingsVersion: 2,
    });
    expect(after.revision).toBeGreaterThan(world.hood.revision);
  });

  it('a greeting that is too long leaves the sheet as it was', async () => {
    const world = await makeWorld(database.db);
    const answer = await call(arrangement as Route, {
      path: '/x',
      params: { hood: world.hood.slug, week: '2026-11-23' },
      cookie: await cookieOf(world.db, world.nele.actor),
      form: { order: '', leftOut: '', greeting: 'x'.repeat(121), version: '0' },
      context: contextOf(world.db),
    });
    expect(answer.status).toBe(400);
  });

  it('a body that is no form is a 400', async () => {
    const world = await makeWorld(database.db);
    const request = new Request(`${ORIGIN}/x`, {
      method: 'POST',
      headers: {
        Cookie: await cookieOf(world.db, world.nele.actor),
        'Content-Type': 'application/json',
      },
      body: '{}',
    });
    const args = { request, params: { hood: world.hood.slug }, context: contextOf(world.db) };
    const thrown = await (settings as Route)(args as unknown as Args).catch(
      (error: unknown) => error,
    );
    expect((thrown as Response).status).toBe(400);
  });
});

describe('signing in', () => {
  const form = { email: 'nele@burenblad.example', password: 'een straat vol buren' };

  it('sets a cookie and goes where one was, on this site only', async () => {
    const world = await makeWorld(database.db);
    const go = (next: string) =>
      call(signIn as Route, {
        path: '/sign-in',
        form: { ...form, next },
        context: contextOf(world.db),
      });
    expect((await go('/desk/rechteroever/posts')).headers.get('Location')).toBe(
      '/desk/rechteroever/posts',
    );
    expect((await go('//evil.example')).headers.get('Location')).toBe('/desk');
    expect((await go('')).headers.get('Set-Cookie')).toMatch(/HttpOnly/);
  });

  it('answers the same for a wrong password and an unknown address, and hands no password back', async () => {
    const world = await makeWorld(database.db);
    const bodyOf = async (changes: Partial<typeof form>) => {
      const answer = await call(signIn as Route, {
        path: '/sign-in',
        form: { ...form, ...changes },
        context: contextOf(world.db),
      });
      return { status: answer.status, text: await answer.text() };
    };
    const wrong = await bodyOf({ password: 'een straat zonder' });
    const unknown = await bodyOf({ email: 'niemand@burenblad.example' });
    expect(wrong.status).toBe(unknown.status);
    expect(wrong.text.replace('nele@', '')).toBe(unknown.text.replace('niemand@', ''));
    expect(wrong.text).not.toContain('een straat zonder');
  });

  it('asks to wait when it was tried too often', async () => {
    const world = await makeWorld(database.db);
    const throttle = {
      take: async () => {
        throw new Conflict('error_sign_in_wait');
      },
      forget: async () => undefined,
    };
    const answer = await call(signIn as Route, {
      path: '/sign-in',
      form,
      context: contextOf(world.db, { throttle }),
    });
    expect(await answer.text()).toContain('error_sign_in_wait');
  });
});

describe('the question pages', () => {
  const params = { hood: 'rechteroever', kind: 'request' };

  it('start for three kinds only, and go back to what is not answered yet', async () => {
    const world = await makeWorld(database.db);
    const context = contextOf(world.db);
    expect(
      (await call(what as Route, { path: '/x', params: { ...params, kind: 'gift' }, context }))
        .status,
    ).toBe(404);
    const early = await call(asked as Route, { path: '/x', params, context });
    expect(early.headers.get('Location')).toMatch(/^\/rechteroever\/new\/request/);
  });

  it('lose nothing when the cookie is gone or is nonsense', async () => {
    const world = await makeWorld(database.db);
    for (const cookie of ['', 'draft=%%%', `draft=${'A'.repeat(3000)}`]) {
      const answer = await call(contact as Route, {
        path: '/x',
        params,
        cookie,
        form: { firstName: 'Maria', phone: '0470 12 34 56' },
        context: contextOf(world.db),
      });
      expect(answer.status).toBe(303);
      expect(answer.headers.get('Location')).toMatch(/^\/rechteroever\/new\/request/);
    }
  });
});

describe('the private link', () => {
  it('opens its own post and no other, and takes it back once', async () => {
    const world = await makeWorld(database.db);
    const form = submission();
    const post = await submitPost(world.visitor, world.hood.slug, form);
    const open = (key: string, route: Route, send?: Record<string, string>) =>
      call(route, {
        path: '/x',
        params: { key },
        ...(send ? { form: send } : {}),
        context: contextOf(world.db),
      });
    expect(await (await open(form.key, mine as Route)).text()).toContain('Rit naar de dokter');
    // Its id is no key: anybody at the desk has seen it.
    expect((await open(post.id, mine as Route)).status).not.toBe(200);
    expect((await open(post.id, withdrawal as Route, { version: '1' })).status).not.toBe(200);
    expect((await open(form.key, withdrawal as Route, { version: '1' })).status).toBe(303);
    expect(
      (await open(form.key, withdrawal as Route, { version: '2' })).status,
    ).toBeGreaterThanOrEqual(300);
  });
});
