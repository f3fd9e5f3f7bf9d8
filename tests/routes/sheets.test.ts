import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Args } from '#app/lib/http.ts';
import {
  action as add,
  loader as form,
} from '#app/routes/desk.$hood.posts.$postId.translations._index.tsx';
import { action as end } from '#app/routes/desk.$hood.posts.$postId.translations.$translationId.end.ts';
import { loader as composer } from '#app/routes/desk.$hood.sheet.$week._index.tsx';
import { action as arrangement } from '#app/routes/desk.$hood.sheet.$week.arrangement.tsx';
import { loader as preview } from '#app/routes/desk.$hood.sheet.$week.preview[.svg].ts';
import { action as proposal } from '#app/routes/desk.$hood.sheet.$week.proposal.tsx';
import { testDatabase } from '#tests/support/database.ts';
import { type Call, call, contextOf, cookieOf } from '#tests/support/routes.ts';
import { counted, makeWorld, published } from '#tests/support/world.ts';

const database = testDatabase();
type Route = (args: Args) => Promise<unknown>;

const scene = async () => {
  const world = await makeWorld(database.db, { languages: ['nl', 'fr', 'ar'] });
  const post = await published(world);
  const cookie = await cookieOf(world.db, world.nele.actor);
  const context = contextOf(world.db, { newId: counted('id-of-a-route') });
  const params = { hood: world.hood.slug, week: '2026-11-23', postId: post.id };
  const ask = (route: unknown, more: Partial<Call> = {}) =>
    call(route as Route, { path: '/x', params, cookie, context, ...more });
  return { world, post, params, ask };
};

describe('composing', () => {
  it('keeps the layout that is looked at after a change, and knows no other', async () => {
    const { post, ask } = await scene();
    const sent = { order: post.id, leftOut: '', greeting: '', version: '0' };
    const after = await ask(arrangement, { path: '/x?layout=poster', form: sent });
    expect(after.headers.get('Location')).toBe('/desk/rechteroever/sheet/2026-11-23?layout=poster');
    for (const [named, layout] of [
      ['leaflet', 'leaflet'],
      ['../x', 'tearoff'],
      ['', 'tearoff'],
    ]) {
      const answer = await ask(composer, { path: `/x?layout=${named}` });
      expect(await answer.json()).toMatchObject({ sheet: { layout } });
    }
  });

  it('draws any order it is asked for, plain or gzipped', async () => {
    const { post, ask } = await scene();
    for (const query of [
      '',
      `?order=${post.code}`,
      '?order=',
      '?order=%00.<b>.9999&layout=large',
    ]) {
      const answer = await ask(preview, { path: `/x${query}` });
      expect(answer.status, query).toBe(200);
      expect(await answer.text()).toMatch(/^<svg/);
    }
  });

  it('sends its picture gzipped to who takes that, and to nobody else', async () => {
    const { ask } = await scene();
    const picture = (accepts: string) =>
      ask(preview, { headers: accepts ? { 'Accept-Encoding': accepts } : {} });
    const packed = await picture('br, gzip;q=0.8');
    expect(packed.headers.get('Content-Encoding')).toBe('gzip');
    const svg = gunzipSync(await packed.arrayBuffer()).toString();
    for (const accepts of ['', 'gzip;q=0', 'br, gzip; q=0.0']) {
      const plain = await picture(accepts);
      expect(plain.headers.get('Content-Encoding'), accepts).toBeNull();
      expect(await plain.text()).toBe(svg);
    }
  });

  it('answers a stale proposal with the sentence, and nonsense with a form', async () => {
    const { ask } = await scene();
    const stale = await ask(proposal, { form: { version: '7' } });
    expect([stale.status, await stale.text()]).toEqual([
      409,
      expect.stringContaining('error_changed_meanwhile'),
    ]);
    expect((await ask(proposal, { form: { version: 'x' } })).status).toBe(400);
    expect((await ask(proposal, { form: { version: '0' } })).status).toBe(303);
  });
});

describe('a translation', () => {
  const words = { title: 'Aller chez le médecin', text: 'Jeudi à 10 heures.' };
  const whole = { ...words, language: 'fr', translator: 'worker', replaces: '', version: '2' };

  it('is added and taken away by two forms', async () => {
    const { post, params, ask } = await scene();
    const added = await ask(add, { form: { ...whole, version: String(post.version) } });
    expect(added.headers.get('Location')).toMatch(/notice=notice_desk_translated/);
    const { facts } = (await (await ask(form, { path: '/x?language=fr' })).json()) as {
      facts: { standing: { id: string } };
    };
    const gone = { params: { ...params, translationId: facts.standing.id }, form: {} };
    expect((await ask(end, gone)).headers.get('Location')).toMatch(/translation_ended/);
    // A second tap: the page itself says how it stands now.
    expect((await ask(end, gone)).status).toBe(303);
    expect(
      (await ask(end, { params: { ...params, translationId: 'none' }, form: {} })).status,
    ).toBe(404);
  });

  it.each([
    [{ title: '', text: '' }, ['title', 'text']],
    [{ title: 'x'.repeat(61), text: 'x'.repeat(281) }, ['title', 'text']],
    [{ text: 'Appelez le 0470 12 34 56' }, ['text']],
    [{ translator: 'machine' }, ['translator']],
    [{ language: 'xx' }, ['language']],
  ])('says what is wrong, field by field: %j', async (changes, fields) => {
    const { ask } = await scene();
    const answer = await ask(add, { form: { ...whole, ...changes } });
    expect(answer.status).toBe(400);
    const { lastResult } = (await answer.json()) as {
      lastResult: { error: Record<string, string[]>; initialValue: Record<string, string> };
    };
    expect(Object.keys(lastResult.error)).toEqual(fields);
    // What was typed comes back; an empty field is no field.
    const typed = Object.entries({ ...words, ...changes }).filter(([, text]) => text !== '');
    expect(lastResult.initialValue).toMatchObject(Object.fromEntries(typed));
  });

  it('comes back with what was typed where somebody was first', async () => {
    const { ask } = await scene();
    const answer = await ask(add, { form: { ...whole, version: '99' } });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ lastResult: { initialValue: words } });
  });
});
