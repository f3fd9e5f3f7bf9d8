import { describe, expect, it } from 'vitest';
import { proposeIntroduction } from '#app/features/introductions/propose.server.ts';
import { recordYes } from '#app/features/introductions/record-yes.server.ts';
import { settleAppointment } from '#app/features/introductions/settle-appointment.server.ts';
import { withdrawPost } from '#app/features/posts/withdraw.server.ts';
import type { Args } from '#app/lib/http.ts';
import { introduction, response } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import { call, contextOf, cookieOf } from '#tests/support/routes.ts';
import { authorOf, makeWorld, published } from '#tests/support/world.ts';

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
const KEY = 'a-secret-of-an-answer-in-a-test';
const YES = { wording: 'Ja.', language: 'nl', route: 'phone' } as const;
const typed = { firstName: 'Kevin', phone: '0471 22 33 44', key: KEY };

const scene = async () => {
  const world = await makeWorld(database.db);
  const post = await published(world, { key: 'the-key-of-marias-own-private-link' });
  const context = contextOf(world.db, { newId: world.visitor.newId });
  const params = { hood: world.hood.slug, code: post.code };
  const send = (form: Record<string, string>) =>
    call(route('$hood.$code_.response.tsx').action, { path: '/x', params, form, context });
  return { world, post, context, params, send };
};

describe('the answer form', () => {
  it('leads to the private page of the answer', async () => {
    const { send, context } = await scene();
    const sent = await send(typed);
    expect(sent.headers.get('Location')).toBe(`/answers/${KEY}`);
    const page = await call(route('answers.$key._index.tsx').loader, {
      path: '/x',
      params: { key: KEY },
      context,
    });
    expect(await page.json()).toMatchObject({ answer: { place: 1, canWithdraw: true } });
  });

  it.each([
    [{ firstName: '' }, 'firstName'],
    [{ phone: '' }, 'phone'],
    [{ phone: '047122abc' }, 'phone'],
    [{ phone: '0471' }, 'phone'],
    [{ key: 'short' }, 'key'],
  ])('gives %o back with what was typed', async (changes, field) => {
    const { send, world } = await scene();
    const answer = await send({ ...typed, ...changes });
    expect(answer.status).toBe(400);
    const { lastResult } = (await answer.json()) as {
      lastResult: { error: Record<string, unknown>; initialValue: Record<string, string> };
    };
    expect(Object.keys(lastResult.error)).toEqual([field]);
    expect(lastResult.initialValue.firstName ?? '').toBe({ ...typed, ...changes }.firstName);
    expect(await world.db.select().from(response)).toEqual([]);
  });

  it('says in a plain sentence that the post just closed, or is one’s own', async () => {
    const { send, world, post } = await scene();
    const own = await send({ ...typed, firstName: 'Maria', phone: '0470 12 34 56' });
    expect(own.status).toBe(409);
    await withdrawPost(authorOf(world, post), post.id);
    const late = await send(typed);
    expect(late.status).toBe(409);
    expect(JSON.stringify(await late.json())).toContain('error_post_just_closed');
  });

  it('opens nobody’s page to who types their name and number', async () => {
    const { send, post, world } = await scene();
    await send(typed);
    const again = await send({ ...typed, key: 'another-secret-of-another-form' });
    expect(again.headers.get('Location')).toBe(
      `/${world.hood.slug}/${post.code}?notice=notice_answer_known`,
    );
  });
});

describe('the pages of the two', () => {
  it('hold no number before both yeses, and only the other’s after', async () => {
    const { world, post, context, send } = await scene();
    await send(typed);
    const [answer] = await world.db.select().from(response);
    const pages = async () => {
      const answers = await call(route('answers.$key._index.tsx').loader, {
        path: '/x',
        params: { key: KEY },
        context,
      });
      const mine = await call(route('mine.$key._index.tsx').loader, {
        path: '/x',
        params: { key: 'the-key-of-marias-own-private-link' },
        context,
      });
      return { answers: await answers.text(), mine: await mine.text() };
    };
    const made = await proposeIntroduction(world.nele, post.id, { responseId: answer?.id ?? '' });
    await recordYes(world.nele, made.id, 'other', YES);
    const before = await pages();
    expect(before.answers).not.toMatch(/470123456|Maria/);
    expect(before.mine).not.toMatch(/471223344|Kevin/);
    const both = await recordYes(world.nele, made.id, 'author', YES);
    const after = await pages();
    expect(after.answers).toContain('+32470123456');
    expect(after.mine).toContain('+32471223344');

    await settleAppointment(world.nele, made.id, {
      date: '2026-11-26',
      time: '14:00',
      place: 'In de bib',
      version: both.version,
    });
    const ics = await call(route('answers.$key.appointment[.ics].ts').loader, {
      path: '/x',
      params: { key: KEY },
      context,
    });
    const calendar = await ics.text();
    // Two in the afternoon in Brussels, in winter.
    expect(calendar).toContain('DTSTART:20261126T130000Z');
    expect(calendar).not.toContain('470123456');

    const taken = await call(route('answers.$key.agreement-withdrawal.ts').action, {
      path: '/x',
      params: { key: KEY },
      form: {},
      context,
    });
    expect(taken.status).toBe(303);
    const hidden = await pages();
    expect(hidden.answers).not.toMatch(/470123456|Maria/);
    expect(hidden.mine).not.toMatch(/471223344|Kevin/);
  });

  it('are nobody’s with another key', async () => {
    const { context } = await scene();
    for (const name of ['answers.$key._index.tsx', 'answers.$key.appointment[.ics].ts'])
      expect(
        (await call(route(name).loader, { path: '/x', params: { key: 'none' }, context })).status,
      ).toBe(404);
  });
});

describe('the desk of another neighbourhood', () => {
  it('finds no introduction, card or answers, under any address', async () => {
    const { world, post, context, send } = await scene();
    await send(typed);
    const [answer] = await world.db.select().from(response);
    await proposeIntroduction(world.nele, post.id, { responseId: answer?.id ?? '' });
    const [made] = await world.db.select().from(introduction);
    const cookie = await cookieOf(world.db, world.leila.actor);
    for (const hood of [world.hood.slug, world.otherHood.slug])
      for (const name of [
        'desk.$hood.introductions.$introductionId._index.tsx',
        'desk.$hood.introductions.$introductionId.card.tsx',
        'desk.$hood.posts.$postId.responses._index.tsx',
      ]) {
        const params = { hood, introductionId: made?.id ?? '', postId: post.id };
        const page = await call(route(name).loader, { path: '/x', params, cookie, context });
        expect(page.status, `${name} ${hood}`).toBe(404);
      }
  });

  it('takes a yes with the sentence that was said, at its own', async () => {
    const { world, post, context, send } = await scene();
    await send(typed);
    const [answer] = await world.db.select().from(response);
    const made = await proposeIntroduction(world.nele, post.id, { responseId: answer?.id ?? '' });
    const params = { hood: world.hood.slug, introductionId: made.id };
    const cookie = await cookieOf(world.db, world.nele.actor);
    const name = 'desk.$hood.introductions.$introductionId.agreements.tsx';
    const none = await call(route(name).action, {
      path: '/x',
      params,
      cookie,
      context,
      form: { side: 'author' },
    });
    expect(none.status).toBe(400);
    for (const side of ['author', 'other']) {
      const kept = await call(route(name).action, {
        path: '/x',
        params,
        cookie,
        context,
        form: { side, language: 'fr' },
      });
      expect(kept.status).toBe(303);
    }
    const page = await call(route('desk.$hood.introductions.$introductionId._index.tsx').loader, {
      path: '/x',
      params,
      cookie,
      context,
    });
    const text = await page.text();
    expect(text).toContain('Maria dit oui : prénom et téléphone pour ce voisin.');
    expect(text).toContain('"state":"shared"');
  });
});
