import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { changeSettings } from '#app/features/neighbourhoods/change-settings.server.ts';
import { findNeighbourhoodById } from '#app/features/neighbourhoods/queries.server.ts';
import { withdrawPost } from '#app/features/posts/withdraw.server.ts';
import { archiveEditions } from '#app/features/sheets/archive-editions.server.ts';
import { arrangeSheet } from '#app/features/sheets/arrange.server.ts';
import { findDraft } from '#app/features/sheets/draft.server.ts';
import {
  findPrint,
  findReplacement,
  findSheet,
  listPrints,
  listSheets,
} from '#app/features/sheets/queries.server.ts';
import { sheetPdf } from '#app/features/sheets/sheet-pdf.server.ts';
import { templateVersion as templateVersionNow } from '#app/features/sheets/typeset.server.ts';
import { withdrawEdition } from '#app/features/sheets/withdraw-edition.server.ts';
import { CAST_NOW } from '#db/cast.ts';
import { auditLog, edition, person, post } from '#db/schema.ts';
import { SHEET_LAYOUTS } from '#db/vocabulary.ts';
import { testDatabase } from '#tests/support/database.ts';
import { publishSheet } from '#tests/support/publish-sheet.ts';
import {
  anytime,
  authorOf,
  DAY,
  expectAllOrNothing,
  hoodInput,
  makeWorld,
  neighbour,
  published,
  type World,
} from '#tests/support/world.ts';

const database = testDatabase();
const WEEK = '2026-11-23';
const FIRST = { number: 1, correction: 0 };
const FIXED = { number: 1, correction: 1 };
const origin = 'https://burenblad.example';
const reason = 'Het telefoonnummer was verkeerd.';

const publish = async (world: World, ctx = world.nele, week = WEEK) => {
  const { version } = await findDraft(ctx, world.hood.id, week);
  return publishSheet(ctx, world.hood.slug, week, { version, origin });
};
const withdraw = (world: World, sheet = FIRST, version = 1, ctx = world.nele) =>
  withdrawEdition(ctx, world.hood.slug, sheet, { reason, version });
const rowOf = async (world: World, sheet = FIRST) => findSheet(world.visitor, world.hood.id, sheet);
const later = (world: World, days: number) => ({
  ...world.nele,
  now: new Date(CAST_NOW.getTime() + days * DAY),
});

const withSheet = async (posts = 1) => {
  const world = await makeWorld(database.db);
  const made = [];
  for (let nth = 0; nth < posts; nth++)
    made.push(await published(world, { ...anytime, ...neighbour(nth) }));
  await publish(world);
  return { world, posts: made };
};

describe('a reprint', () => {
  it('is the same to the byte a year later, in every layout, whatever changed', async () => {
    const { world, posts } = await withSheet(3);
    const { id, page, templateVersion } = await rowOf(world);
    const printed = async () => {
      const prints = [];
      for (const layout of SHEET_LAYOUTS) {
        const pdf = await findPrint(world.visitor, id, layout);
        const answer = sheetPdf(pdf, 'x.pdf', new Request('http://x/'));
        const hash = createHash('sha256').update(pdf).digest('hex');
        prints.push([layout, hash, answer.headers.get('ETag')]);
      }
      return prints;
    };
    const before = await printed();
    const hood = await findNeighbourhoodById(world.nele, world.hood.id);
    await changeSettings(world.nele, hood.slug, {
      ...hoodInput(0),
      name: 'Rechteroever Noord',
      workerName: 'Joris',
      phone: '+3253998877',
      introductionMode: 'direct',
      version: hood.settingsVersion,
    });
    await world.db.update(post).set({ title: 'Heel wat anders', text: 'Niets bleef.' });
    await world.db.update(person).set({ firstName: 'Iemand' });
    await withdrawPost(
      { ...world.nele, now: new Date(CAST_NOW.getTime() + DAY) },
      posts[0]?.id ?? '',
    );
    await archiveEditions({ ...world.system, now: new Date(CAST_NOW.getTime() + 365 * DAY) });
    expect(await printed()).toEqual(before);
    const after = await rowOf(world);
    expect(after.status).toBe('archived');
    expect([after.page, after.templateVersion]).toEqual([page, templateVersion]);
    expect(templateVersion).toBe(templateVersionNow());
  });

  it('is listed in every layout, each with what it had no room for', async () => {
    const { world, posts } = await withSheet(9);
    const prints = await listPrints(world.visitor, (await rowOf(world)).id);
    expect(prints.map(({ layout }) => layout)).toEqual([...SHEET_LAYOUTS]);
    expect(prints[0]?.leftOver).toEqual([]);
    const codes = posts.map(({ code }) => code);
    for (const { leftOver } of prints) expect(codes).toEqual(expect.arrayContaining(leftOver));
  });
});

describe('archiveEditions', () => {
  const at = (world: World, iso: string) => ({ ...world.system, now: new Date(iso) });

  it('puts a sheet away when its week is over where it hangs, and it stays to be found', async () => {
    const { world } = await withSheet();
    // Sunday evening there; then Monday there, still Sunday in Greenwich.
    expect(await archiveEditions(at(world, '2026-11-29T22:00:00Z'))).toBe(0);
    expect(await archiveEditions(at(world, '2026-11-29T23:30:00Z'))).toBe(1);
    expect(await archiveEditions(at(world, '2026-11-30T09:00:00Z'))).toBe(0);
    expect(await rowOf(world)).toMatchObject({
      status: 'archived',
      archivedAt: new Date('2026-11-29T23:30:00Z'),
    });
    expect(await listSheets(world.visitor, world.hood.id)).toMatchObject([
      { ...FIRST, week: WEEK },
    ]);
    const acts = await world.db.select().from(auditLog).where(eq(auditLog.act, 'edition.archived'));
    expect(acts).toMatchObject([{ accountId: null, targetType: 'edition' }]);
  });

  it('is the clock’s alone, and all or nothing', async () => {
    const { world } = await withSheet();
    await expect(archiveEditions(later(world, 30))).rejects.toThrow('forbidden');
    await expectAllOrNothing(at(world, '2026-12-01T09:00:00Z'), archiveEditions);
  });
});

describe('withdrawEdition', () => {
  it('says why, and lays a correction ready: same number, order and greeting, of what still stands', async () => {
    const world = await makeWorld(database.db);
    const [a, b, c] = [
      await published(world, anytime),
      await published(world, anytime),
      await published(world, anytime),
    ];
    await arrangeSheet(world.nele, world.hood.slug, WEEK, {
      order: [c.id, a.id, b.id],
      leftOut: [],
      greeting: 'Tot op straat!',
      version: 0,
    });
    await publish(world);
    await withdrawPost(authorOf(world, a), a.id);
    const since = await published(world, { ...anytime, ...neighbour(1) });
    const before = await findNeighbourhoodById(world.nele, world.hood.id);
    const draft = await withdraw(world, FIRST, 2);
    expect(draft).toMatchObject({ ...FIXED, week: WEEK, status: 'draft' });
    const now = await findDraft(world.nele, world.hood.id, WEEK);
    expect(now.chosen.map(({ id }) => id)).toEqual([c.id, b.id]);
    // Published since: it waits beside it, so that a correction changes what was wrong and no more.
    expect(now.leftOut.map(({ id }) => id)).toEqual([since.id]);
    expect(now.greeting).toBe('Tot op straat!');
    expect(await rowOf(world)).toMatchObject({
      status: 'withdrawn',
      withdrawnReason: reason,
      withdrawnAt: world.nele.now,
    });
    const acts = await world.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.act, 'edition.withdrawn'));
    expect(acts).toMatchObject([{ reason, targetType: 'edition' }]);
    const after = await findNeighbourhoodById(world.nele, world.hood.id);
    expect(after.revision).toBeGreaterThan(before.revision);
  });

  it('is published under its number, and says so on paper; then it is the one that holds', async () => {
    const { world } = await withSheet();
    await withdraw(world);
    expect(await listSheets(world.visitor, world.hood.id)).toEqual([]);
    expect(await findReplacement(world.visitor, world.hood.id, 1)).toMatchObject({
      correction: 1,
      ready: false,
    });
    await publish(world);
    const { page } = await rowOf(world, FIXED);
    expect(page.footer).toContain('Blad 1, verbetering 1');
    expect(page.title).toContain('1, verbetering 1');
    expect(await listSheets(world.visitor, world.hood.id)).toMatchObject([{ ...FIXED }]);
    expect(await findReplacement(world.visitor, world.hood.id, 1)).toMatchObject({ ready: true });
    // And again, should that one be wrong too.
    await withdraw(world, FIXED, 3);
    await publish(world);
    expect(await listSheets(world.visitor, world.hood.id)).toMatchObject([
      { number: 1, correction: 2 },
    ]);
    // The next week's sheet goes on counting.
    await publish(world, world.nele, '2026-11-30');
    expect((await listSheets(world.visitor, world.hood.id))[0]).toMatchObject({
      number: 2,
      correction: 0,
    });
  });

  it('refuses a stale form, one that is withdrawn, a draft, and a sheet of long ago', async () => {
    const { world } = await withSheet();
    await expect(withdraw(world, FIRST, 7)).rejects.toThrow('error_changed_meanwhile');
    await expect(withdraw(world, { number: 9, correction: 0 })).rejects.toThrow('not found');
    await expect(withdraw(world, FIRST, 1, later(world, 17))).rejects.toThrow('error_sheet_old');
    await withdraw(world, FIRST, 1, later(world, 16));
    await expect(withdraw(world)).rejects.toThrow('error_sheet_withdrawn');
    await expect(withdraw(world, FIXED, 2)).rejects.toThrow('not found');
  });

  it('is for its own desk', async () => {
    const { world } = await withSheet();
    await expect(withdraw(world, FIRST, 1, world.leila)).rejects.toThrow('not found');
    await expect(withdraw(world, FIRST, 1, world.visitor)).rejects.toThrow('not found');
    expect((await rowOf(world)).status).toBe('published');
  });

  it('stays whole or not at all', async () => {
    const { world } = await withSheet(2);
    await expectAllOrNothing(world.nele, (ctx) => withdraw(world, FIRST, 1, ctx));
  });

  it('lets one of two win who withdraw at once', async () => {
    const { world } = await withSheet();
    const both = await Promise.allSettled([withdraw(world), withdraw(world)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await world.db.select().from(edition)).toHaveLength(2);
  });

  it('cannot take away a correction while another publishes it', async () => {
    const { world } = await withSheet();
    const { version } = await withdraw(world);
    const correct = () => publishSheet(world.nele, world.hood.slug, WEEK, { version, origin });
    const both = await Promise.allSettled([correct(), withdraw(world, FIXED, version)]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect((await rowOf(world, FIXED)).status).toBe('published');
    // A page opened before it was published knows an older version.
    await expect(withdraw(world, FIXED, version)).rejects.toThrow('error_changed_meanwhile');
    await expect(correct()).rejects.toThrow('error_sheet_published');
  });
});
