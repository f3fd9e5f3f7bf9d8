import { gunzipSync } from 'node:zlib';
import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { editionFacts } from '#app/features/sheets/edition-facts.server.ts';
import { findPicture } from '#app/features/sheets/find-picture.server.ts';
import { listPrints } from '#app/features/sheets/queries.server.ts';
import { sheetFacts } from '#app/features/sheets/sheet-facts.server.ts';
import type { SheetPage } from '#app/features/sheets/sheet-page.ts';
import { typesetSheet } from '#app/features/sheets/typeset.server.ts';
import { NotFound } from '#app/lib/errors.ts';
import { edition, editionPrint, post } from '#db/schema.ts';
import type { SheetLayout } from '#db/vocabulary.ts';
import { testDatabase } from '#tests/support/database.ts';
import { publishSheet } from '#tests/support/publish-sheet.ts';
import { pageOf, posts } from '#tests/support/sheet-pages.ts';
import { anytime, makeWorld, neighbour, published, type World } from '#tests/support/world.ts';

const database = testDatabase();
const WEEK = '2026-11-23';
const origin = 'https://burenblad.example';
const TITLE = 'Wie rijdt mee naar het containerpark van de stad?';
const LONG = 'Ik heb een grote auto en rijd graag. '.repeat(7).trim();

/** A published sheet of so many posts, each as long as the form takes. */
const withSheet = async (count: number) => {
  const world = await makeWorld(database.db);
  const codes = [];
  for (let nth = 0; nth < count; nth++) {
    const post = await published(world, {
      ...anytime,
      ...neighbour(nth),
      title: TITLE,
      text: LONG,
    });
    codes.push(post.code);
  }
  const made = await publishSheet(world.nele, world.hood.slug, WEEK, { version: 0, origin });
  return { world, codes, ...made };
};
const facts = (world: World, layout?: SheetLayout) =>
  sheetFacts(world.nele, world.hood, WEEK, origin, layout);
const picture = async (world: World, url = '/x', ctx = world.nele) =>
  gunzipSync(await findPicture(ctx, world.hood, WEEK, { origin, url })).toString();
const change = (
  world: World,
  layout: SheetLayout,
  values: Partial<typeof editionPrint.$inferInsert>,
) =>
  world.db
    .update(editionPrint)
    .set(values)
    .where(and(eq(editionPrint.layout, layout)));

describe('a sheet that is ready, at the desk', () => {
  it('still says what waits for the next one, and counts what is on it', async () => {
    const { world, codes, leftOver, edition: made } = await withSheet(10);
    expect(leftOver.length).toBeGreaterThan(0);
    expect(await facts(world)).toMatchObject({ leftOver, printed: codes.length - leftOver.length });
    const [wall, ...others] = await listPrints(world.nele, made.id);
    expect(wall).toEqual({ layout: 'tearoff', leftOver });
    // By name, as long as it is to be printed.
    const [first = ''] = leftOver;
    expect((await facts(world)).waiting[0]).toMatchObject({ code: first, title: TITLE });
    const gone = { status: 'closed', closeReason: 'withdrawn', closedAt: world.nele.now } as const;
    await world.db.update(post).set(gone).where(eq(post.code, first));
    expect((await facts(world)).waiting[0]).toEqual({ code: first, title: null, language: null });
    // The others hold what it holds: what waits is not theirs to leave out.
    for (const print of others)
      expect(print.leftOver.filter((code) => leftOver.includes(code))).toEqual([]);
  });

  it('says what was kept with its prints, not what the press would say today', async () => {
    const { world, codes } = await withSheet(2);
    expect(await facts(world, 'poster')).toMatchObject({ leftOver: [], layoutLeftOver: [] });
    await change(world, 'tearoff', { leftOver: ['9992'] });
    await change(world, 'poster', { leftOver: [codes[0] ?? ''] });
    const said = { leftOver: ['9992'], printed: 2, refused: false };
    expect(await facts(world)).toMatchObject({ ...said, layoutLeftOver: [] });
    expect(await facts(world, 'poster')).toMatchObject({ ...said, layoutLeftOver: [codes[0]] });
  });

  it('shows the page that was kept, whatever templates make of it since', async () => {
    const { world } = await withSheet(2);
    const before = await picture(world);
    expect(await picture(world)).toBe(before);
    // Another press made the print; the page is the same.
    await world.db.update(edition).set({ templateVersion: 'of-an-older-press' });
    const old = await typesetSheet(pageOf(posts(3)));
    await change(world, 'tearoff', { pdf: Buffer.from(old.pdf) });
    const after = await picture(world);
    expect(after).not.toBe(before);
    expect(after).toMatch(/^<svg[^>]* viewBox="0 0 595\.\d+ 841\.\d+"/);
    expect(await facts(world)).toMatchObject({ printed: 2, refused: false });
  });

  it('shows both sides of what was kept', async () => {
    const { world } = await withSheet(2);
    const { back, source } = await facts(world, 'duplex');
    const [one, other] = [await picture(world, source), await picture(world, back ?? '')];
    expect(other).not.toBe(one);
    expect(await facts(world)).toMatchObject({ back: null });
    await expect(picture(world, 'x?layout=tearoff&side=back')).rejects.toThrow(NotFound);
    // A sheet of before there were slips has one side, in this layout too.
    const [made] = await world.db.select().from(edition);
    const { slips: _, ...page } = (made?.page ?? {}) as SheetPage;
    await world.db.update(edition).set({ page });
    expect(await facts(world, 'duplex')).toMatchObject({ back: null });
    await expect(picture(world, back ?? '')).rejects.toThrow(NotFound);
  });

  it('offers the layouts that were made; another is the sheet for walls', async () => {
    const { world } = await withSheet(1);
    await world.db.delete(editionPrint).where(eq(editionPrint.layout, 'poster'));
    const shown = await facts(world, 'poster');
    expect(shown).toMatchObject({
      layout: 'tearoff',
      layouts: ['tearoff', 'duplex', 'leaflet', 'large'],
    });
    expect(shown.source).toContain('layout=tearoff');
    const { prints } = (await editionFacts(world.nele, world.hood, WEEK)) ?? {};
    expect(prints?.map(({ layout }) => layout)).toEqual(shown.layouts);
    await expect(picture(world, '/x?layout=poster')).rejects.toThrow(NotFound);
  });

  it('is shown to its own desk', async () => {
    const { world } = await withSheet(1);
    for (const ctx of [world.leila, world.visitor])
      await expect(picture(world, '/x', ctx)).rejects.toThrow(NotFound);
  });
});
