import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { withdrawPost } from '#app/features/posts/withdraw.server.ts';
import { arrangeSheet } from '#app/features/sheets/arrange.server.ts';
import { findDraft } from '#app/features/sheets/draft.server.ts';
import {
  findPrint,
  findSheet,
  listSheets,
  listTakenBack,
} from '#app/features/sheets/queries.server.ts';
import { typesetSheet } from '#app/features/sheets/typeset.server.ts';
import { edition, editionPost } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import { publishSheet } from '#tests/support/publish-sheet.ts';
import {
  anytime,
  authorOf,
  expectAllOrNothing,
  makeWorld,
  neighbour,
  published,
  submitted,
  type World,
} from '#tests/support/world.ts';

const database = testDatabase();
const WEEK = '2026-11-23';
const origin = 'https://burenblad.example';

const draft = (world: World, ctx = world.nele) => findDraft(ctx, world.hood.id, WEEK);
const arrangement = (order: { id: string }[], version = 0, changes = {}) => ({
  order: order.map(({ id }) => id),
  leftOut: [] as string[],
  greeting: '',
  version,
  ...changes,
});

describe('a sheet in the making', () => {
  it('offers published posts whose author agreed to paper, and nothing else', async () => {
    const world = await makeWorld(database.db);
    const one = await published(world);
    await submitted(world);
    await published(world, {
      ...anytime,
      consents: [{ scope: 'site', wording: 'alleen de site', language: 'nl' }],
    });
    expect((await draft(world)).chosen.map(({ id }) => id)).toEqual([one.id]);
  });

  it('takes ten, and offers the others', async () => {
    const world = await makeWorld(database.db);
    for (let nth = 0; nth < 12; nth++) await published(world, { ...anytime, ...neighbour(nth) });
    const { chosen, leftOut } = await draft(world);
    expect([chosen.length, leftOut.length]).toEqual([10, 2]);
  });

  it('keeps the order, the greeting and what is left out', async () => {
    const world = await makeWorld(database.db);
    const [a, b, c] = [await published(world), await published(world), await published(world)];
    const after = await arrangeSheet(
      world.nele,
      world.hood.slug,
      WEEK,
      arrangement([b, a], 0, { leftOut: [c.id], greeting: 'Tot op straat!' }),
    );
    expect(after.chosen.map(({ id }) => id)).toEqual([b.id, a.id]);
    expect(after.leftOut.map(({ id }) => id)).toEqual([c.id]);
    expect(after).toMatchObject({ greeting: 'Tot op straat!', version: 1 });
  });

  it('drops what was withdrawn since, and refuses a stale arrangement', async () => {
    const world = await makeWorld(database.db);
    const [a, b] = [await published(world), await published(world)];
    await arrangeSheet(world.nele, world.hood.slug, WEEK, arrangement([a, b]));
    await withdrawPost(authorOf(world, a), a.id);
    expect((await draft(world)).chosen.map(({ id }) => id)).toEqual([b.id]);
    const stale = arrangeSheet(world.nele, world.hood.slug, WEEK, arrangement([b]));
    await expect(stale).rejects.toThrow('error_changed_meanwhile');
  });

  it('holds fourteen at most', async () => {
    const world = await makeWorld(database.db);
    const posts = [];
    for (let nth = 0; nth < 15; nth++) posts.push(await published(world, anytime));
    const full = arrangeSheet(world.nele, world.hood.slug, WEEK, arrangement(posts));
    await expect(full).rejects.toThrow('error_sheet_many');
  });

  it('is for its own desk', async () => {
    const world = await makeWorld(database.db);
    await published(world);
    await expect(draft(world, world.leila)).rejects.toThrow('not found');
    await expect(draft(world, world.visitor)).rejects.toThrow('not found');
    await expect(arrangeSheet(world.leila, world.hood.slug, WEEK, arrangement([]))).rejects.toThrow(
      'not found',
    );
  });

  it('stays whole or not at all', async () => {
    const world = await makeWorld(database.db);
    const one = await published(world);
    await expectAllOrNothing(world.nele, (ctx) =>
      arrangeSheet(ctx, world.hood.slug, WEEK, arrangement([one])),
    );
  });
});

const FIRST = { number: 1, correction: 0 };
const printOf = (world: World, id: string) => findPrint(world.visitor, id, 'tearoff');

describe('publishSheet', () => {
  const publish = (world: World, version = 0, ctx = world.nele) =>
    publishSheet(ctx, world.hood.slug, WEEK, { version, origin });

  it('numbers and freezes it: later changes leave page and PDF as they were', async () => {
    const world = await makeWorld(database.db);
    const one = await published(world);
    const made = await publish(world);
    expect(made.edition).toMatchObject({
      status: 'published',
      number: 1,
      publishedAt: world.nele.now,
    });
    const sheet = await findSheet(world.visitor, world.hood.id, FIRST);
    const pdf = await printOf(world, sheet.id);
    await withdrawPost(authorOf(world, one), one.id);
    const again = await findSheet(world.visitor, world.hood.id, FIRST);
    expect(Buffer.compare(await printOf(world, again.id), pdf)).toBe(0);
    expect(again.page).toEqual(sheet.page);
    // The web page knows whose words were taken back; the paper stays what it was.
    expect(await listTakenBack(world.visitor, again.id)).toEqual([one.code]);
    // Typeset anew from the frozen page, it is the same to the byte.
    expect(Buffer.compare(Buffer.from((await typesetSheet(again.page)).pdf), pdf)).toBe(0);
    expect(await listSheets(world.visitor, world.hood.id)).toMatchObject([
      { number: 1, week: WEEK },
    ]);
  });

  it('prints neither a phone number of a neighbour nor a name nobody agreed to', async () => {
    const world = await makeWorld(database.db);
    await published(world);
    await publish(world);
    const { page } = await findSheet(world.visitor, world.hood.id, FIRST);
    expect(JSON.stringify(page)).not.toMatch(/Maria|470/);
  });

  it('refuses an empty one, a stale one and one that is done', async () => {
    const world = await makeWorld(database.db);
    await expect(publish(world)).rejects.toThrow('error_sheet_empty');
    await published(world);
    await expect(publish(world, 3)).rejects.toThrow('error_changed_meanwhile');
    await publish(world);
    await expect(publish(world, 1)).rejects.toThrow('error_sheet_published');
    await expect(
      arrangeSheet(world.nele, world.hood.slug, WEEK, arrangement([], 1)),
    ).rejects.toThrow('error_sheet_published');
  });

  it('says so where the press refuses the page, and for a week that is none', async () => {
    const world = await makeWorld(database.db);
    await published(world);
    const far = `${origin}/${'x'.repeat(5000)}`;
    await expect(
      publishSheet(world.nele, world.hood.slug, WEEK, { version: 0, origin: far }),
    ).rejects.toThrow('error_sheet_press');
    for (const week of ['2026-11-25', '2099-01-05', '2026-11-02', 'foo']) {
      await expect(
        publishSheet(world.nele, world.hood.slug, week, { version: 0, origin }),
      ).rejects.toThrow('not found');
      await expect(
        arrangeSheet(world.nele, world.hood.slug, week, arrangement([])),
      ).rejects.toThrow('not found');
    }
  });

  it('lets one of two win who publish at once', async () => {
    const world = await makeWorld(database.db);
    await published(world);
    const both = await Promise.allSettled([publish(world), publish(world)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await listSheets(world.visitor, world.hood.id)).toHaveLength(1);
  });

  it('is for its own desk, and a draft is nobody’s to read', async () => {
    const world = await makeWorld(database.db);
    const one = await published(world);
    await arrangeSheet(world.nele, world.hood.slug, WEEK, arrangement([one]));
    await expect(publish(world, 1, world.leila)).rejects.toThrow('not found');
    await expect(findSheet(world.visitor, world.hood.id, FIRST)).rejects.toThrow('not found');
    expect(await listSheets(world.visitor, world.hood.id)).toEqual([]);
  });

  it('stays whole or not at all', async () => {
    const world = await makeWorld(database.db);
    await published(world);
    await expectAllOrNothing(world.nele, (ctx) =>
      publishSheet(ctx, world.hood.slug, WEEK, { version: 0, origin }),
    );
  });

  it('cannot be had around the verb: paper without consent, or unfrozen, the database refuses', async () => {
    const world = await makeWorld(database.db);
    const one = await published(world);
    await arrangeSheet(world.nele, world.hood.slug, WEEK, arrangement([one]));
    const [row] = await world.db.select().from(edition);
    const unfrozen = world.db
      .update(edition)
      .set({ status: 'published' })
      .where(eq(edition.id, row?.id ?? ''));
    await expect((async () => await unfrozen)()).rejects.toThrow();
    const without = world.db.update(editionPost).set({ consentId: 'none' });
    await expect((async () => await without)()).rejects.toThrow();
  });
});
