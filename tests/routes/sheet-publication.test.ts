import { describe, expect, it } from 'vitest';
import { loader as composer } from '#app/routes/desk.$hood.sheet.$week._index.tsx';
import { loader as preview } from '#app/routes/desk.$hood.sheet.$week.preview[.svg].ts';
import { action, loader as confirmation } from '#app/routes/desk.$hood.sheet.$week.publication.tsx';
import { testDatabase } from '#tests/support/database.ts';
import { type Call, call, contextOf, cookieOf } from '#tests/support/routes.ts';
import { anytime, counted, makeWorld, neighbour, published } from '#tests/support/world.ts';

const database = testDatabase();
const PAGE = '/desk/rechteroever/sheet/2026-11-23';
const SHORT = 'Elke dinsdag om 14 uur.';
const LONG = 'Ik heb een grote auto en rijd graag. '.repeat(7).trim();

const scene = async (posts: number, text: string) => {
  const world = await makeWorld(database.db);
  for (let nth = 0; nth < posts; nth++)
    await published(world, { ...anytime, ...neighbour(nth), text });
  const cookie = await cookieOf(world.db, world.nele.actor);
  const context = contextOf(world.db, { newId: counted('id-of-a-publication') });
  const params = { hood: world.hood.slug, week: '2026-11-23' };
  const ask = (route: Parameters<typeof call>[0], more: Partial<Call> = {}) =>
    call(route, { path: '/x', params, cookie, context, ...more });
  return { world, ask };
};
type Ask = Awaited<ReturnType<typeof scene>>['ask'];

/** What the form carries that asks once more. */
const shownOf = async (ask: Ask) => {
  const { version, digest } = (await (await ask(confirmation)).json()).sheet;
  return { version: String(version), digest };
};

describe('a sheet that is made ready', () => {
  it('says that something waits, and its page what', async () => {
    const { ask } = await scene(10, LONG);
    const before = (await (await ask(composer)).json()).sheet;
    expect(before.leftOver.length).toBeGreaterThan(0);
    const answer = await ask(action, { form: await shownOf(ask) });
    expect(answer.headers.get('Location')).toBe(`${PAGE}?notice=notice_desk_sheet_waits`);
    const { sheet } = await (await ask(composer)).json();
    expect([sheet.number, sheet.leftOver]).toEqual([1, before.leftOver]);
    expect(sheet.printed).toBe(before.printed);
    const picture = await ask(preview);
    expect(await picture.text()).toMatch(/^<svg/);
  });

  it('says no more where all is on it', async () => {
    const { ask } = await scene(3, SHORT);
    const answer = await ask(action, { form: await shownOf(ask) });
    expect(answer.headers.get('Location')).toBe(`${PAGE}?notice=notice_desk_sheet`);
    const { sheet } = await (await ask(composer)).json();
    expect([sheet.number, sheet.leftOver, sheet.printed]).toEqual([1, [], 3]);
  });

  it('is the page that was looked at: a post that came since is shown before it is printed', async () => {
    const { world, ask } = await scene(3, SHORT);
    const form = await shownOf(ask);
    await published(world, { ...anytime, ...neighbour(4), text: SHORT });
    const refused = await ask(action, { form });
    expect(refused.status).toBe(409);
    const { lastResult } = await refused.json();
    expect(lastResult.error).toEqual({ '': ['error_changed_meanwhile'] });
    const { sheet } = await (await ask(confirmation)).json();
    expect([sheet.number, sheet.printed]).toEqual([null, 4]);
    const answer = await ask(action, { form: await shownOf(ask) });
    expect(answer.headers.get('Location')).toBe(`${PAGE}?notice=notice_desk_sheet`);
  });

  it('is no page at all where the form names none', async () => {
    const { ask } = await scene(3, SHORT);
    expect((await ask(action, { form: { version: '0' } })).status).toBe(409);
  });
});
