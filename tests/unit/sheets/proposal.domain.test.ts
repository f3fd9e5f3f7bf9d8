import { describe, expect, it } from 'vitest';
import { respond } from '#app/features/introductions/respond.server.ts';
import { findNeighbourhoodById } from '#app/features/neighbourhoods/queries.server.ts';
import type { Submission } from '#app/features/posts/submit.server.ts';
import { arrangeSheet } from '#app/features/sheets/arrange.server.ts';
import { findDraft } from '#app/features/sheets/draft.server.ts';
import { proposeAgain } from '#app/features/sheets/propose-again.server.ts';
import { findSheetPage, sheetFacts } from '#app/features/sheets/sheet-facts.server.ts';
import { CAST_NOW } from '#db/cast.ts';
import { CATEGORIES, KINDS } from '#db/vocabulary.ts';
import { testDatabase } from '#tests/support/database.ts';
import { publishSheet } from '#tests/support/publish-sheet.ts';
import {
  anytime,
  DAY,
  expectAllOrNothing,
  makeWorld,
  neighbour,
  published,
  type World,
} from '#tests/support/world.ts';

const database = testDatabase();
const WEEK = '2026-11-23';
const AFTER = '2026-11-30';
const origin = 'https://burenblad.example';

/** A post of a neighbour of its own. */
const ofNeighbour = (
  world: World,
  nth: number,
  changes: Partial<Submission> = {},
  now = CAST_NOW,
) =>
  published(
    world,
    {
      ...anytime,
      kind: KINDS[nth % 3] ?? 'offer',
      category: CATEGORIES[nth] ?? 'other',
      ...neighbour(nth),
      ...changes,
    },
    now,
  );
const many = async (world: World, count: number) => {
  const posts = [];
  for (let nth = 0; nth < count; nth++) posts.push(await ofNeighbour(world, nth));
  return posts;
};
const draft = (world: World, week = WEEK) => findDraft(world.nele, world.hood.id, week);
const ids = (posts: { id: string }[]) => posts.map(({ id }) => id);
const arrange = (world: World, order: { id: string }[], leftOut: { id: string }[], version = 0) =>
  arrangeSheet(world.nele, world.hood.slug, WEEK, {
    order: ids(order),
    leftOut: ids(leftOut),
    greeting: 'Tot op straat!',
    version,
  });
const facts = async (world: World, week = WEEK) =>
  sheetFacts(world.nele, await findNeighbourhoodById(world.nele, world.hood.id), week, origin);

describe('the proposal of a sheet', () => {
  it('puts last week’s and what was answered after the others, and says so', async () => {
    const world = await makeWorld(database.db);
    const [a, b] = await many(world, 3);
    if (!a || !b) throw new Error('no posts');
    const { version } = await draft(world);
    const first = await arrangeSheet(world.nele, world.hood.slug, WEEK, {
      order: [a.id],
      leftOut: ids((await draft(world)).chosen.filter(({ id }) => id !== a.id)),
      greeting: '',
      version,
    });
    await publishSheet(world.nele, world.hood.slug, WEEK, { version: first.version, origin });
    await respond(world.visitor, world.hood.slug, b.code, {
      who: { firstName: 'Kevin', phone: '+32471223344' },
      route: 'web',
      key: 'secret-of-an-answer-in-a-proposal',
    });
    for (let nth = 3; nth < 13; nth++) await ofNeighbour(world, nth);
    const next = await draft(world, AFTER);
    expect(next.chosen).toHaveLength(10);
    expect(ids(next.leftOut).sort()).toEqual([a.id, b.id, next.leftOut.at(-1)?.id].sort());
    const shown = await facts(world, AFTER);
    const why = (id: string) => shown.leftOut.find((one) => one.id === id)?.why?.is;
    expect(why(a.id)).toBe('last_week');
    // Answered, and so behind those that still wait.
    expect(['kind_many', 'category_many', 'answered']).toContain(why(b.id));
    expect(shown.chosen.some(({ lastWeek }) => lastWeek)).toBe(false);
  });

  it('keeps a neighbour’s second post back, with the name of whose it is for the desk only', async () => {
    const world = await makeWorld(database.db);
    // There is room for eight more.
    await many(world, 2);
    const later = new Date(CAST_NOW.getTime() + DAY);
    const second = await ofNeighbour(world, 1, { title: 'Nog iets' }, later);
    const { leftOut, siteOnly } = await facts(world);
    expect(leftOut).toMatchObject([{ id: second.id, why: { is: 'twice_author', name: 'BuurB' } }]);
    expect(siteOnly).toBe(0);
    // By hand she may be on it twice.
    const { chosen } = await draft(world);
    const both = await arrange(world, [...chosen, second], []);
    expect(ids(both.chosen)).toContain(second.id);
    const page = await findSheetPage(
      world.nele,
      await findNeighbourhoodById(world.nele, world.hood.id),
      WEEK,
      origin,
    );
    expect(JSON.stringify(page)).not.toMatch(/Buur[A-Z]/);
  });

  it('tells what is for a day that will be over, and counts what is on the site only', async () => {
    const world = await makeWorld(database.db);
    const early = await ofNeighbour(world, 1, { whenDay: 'date', whenDate: '2026-11-22' });
    await ofNeighbour(world, 2, {
      consents: [{ scope: 'site', wording: 'alleen de site', language: 'nl' }],
    });
    const { chosen, past, siteOnly } = await facts(world);
    expect([ids(chosen), ids(past), siteOnly]).toEqual([[], [early.id], 1]);
    await expect(arrange(world, [early], []).then(({ chosen }) => chosen.length)).resolves.toBe(0);
  });

  it('shows an order that is not saved yet, and takes nothing from outside into it', async () => {
    const world = await makeWorld(database.db);
    const [a, b] = await many(world, 2);
    const other = await ofNeighbour(world, 5, {
      consents: [{ scope: 'site', wording: 'alleen de site', language: 'nl' }],
    });
    if (!a || !b) throw new Error('no posts');
    const hood = await findNeighbourhoodById(world.nele, world.hood.id);
    const order = [b.code, b.code, other.code, '0000', '"; drop'];
    const page = await findSheetPage(world.nele, hood, WEEK, origin, {
      order,
      greeting: 'Tot zo!',
    });
    expect(page.groups.flatMap(({ posts }) => posts.map(({ code }) => code))).toEqual([b.code]);
    expect(page.greeting?.text).toBe('Tot zo!');
    expect(await draft(world)).toMatchObject({ version: 0, greeting: '' });
  });
});

describe('proposeAgain', () => {
  const again = (world: World, version: number, ctx = world.nele) =>
    proposeAgain(ctx, world.hood.slug, WEEK, { version });

  it('lets go of the worker’s order, and keeps her greeting', async () => {
    const world = await makeWorld(database.db);
    const posts = await many(world, 4);
    const before = await draft(world);
    await arrange(world, posts.slice(0, 1), posts.slice(1));
    expect((await draft(world)).chosen).toHaveLength(1);
    const after = await again(world, 1);
    expect(ids(after.chosen)).toEqual(ids(before.chosen));
    expect(after).toMatchObject({ greeting: 'Tot op straat!', version: 2 });
  });

  it('is nothing to do where nothing was arranged', async () => {
    const world = await makeWorld(database.db);
    await many(world, 2);
    expect(await again(world, 0)).toMatchObject({ edition: null, version: 0 });
  });

  it('refuses a stale page, and a sheet that is done', async () => {
    const world = await makeWorld(database.db);
    const posts = await many(world, 2);
    await arrange(world, posts, []);
    await expect(again(world, 0)).rejects.toThrow('error_changed_meanwhile');
    const both = await Promise.allSettled([again(world, 1), again(world, 1)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await publishSheet(world.nele, world.hood.slug, WEEK, { version: 2, origin });
    await expect(again(world, 3)).rejects.toThrow('error_sheet_published');
  });

  it('is for its own desk', async () => {
    const world = await makeWorld(database.db);
    await many(world, 1);
    await expect(again(world, 0, world.leila)).rejects.toThrow('not found');
    await expect(again(world, 0, world.visitor)).rejects.toThrow('not found');
  });

  it('stays whole or not at all', async () => {
    const world = await makeWorld(database.db);
    const posts = await many(world, 2);
    await arrange(world, posts.slice(0, 1), posts.slice(1));
    await expectAllOrNothing(world.nele, (ctx) => again(world, 1, ctx));
  });
});

it('posts that came later are proposed beside what the worker put on', async () => {
  const world = await makeWorld(database.db);
  const [a, b, c] = await many(world, 3);
  if (!a || !b || !c) throw new Error('no posts');
  await arrange(world, [b, a], [c]);
  const late = await ofNeighbour(world, 9, {});
  const { chosen, leftOut } = await draft(world);
  expect(ids(chosen)).toEqual(expect.arrayContaining([a.id, b.id, late.id]));
  expect(ids(leftOut)).toEqual([c.id]);
});
