import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findNeighbourhoodById } from '#app/features/neighbourhoods/queries.server.ts';
import { arrangeSheet } from '#app/features/sheets/arrange.server.ts';
import { findDraft } from '#app/features/sheets/draft.server.ts';
import { findPicture } from '#app/features/sheets/find-picture.server.ts';
import { sheetFacts } from '#app/features/sheets/sheet-facts.server.ts';
import { sourceOfUnsaved, unsavedOf } from '#app/features/sheets/sheet-source.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { GREETING_MAX, SHEET_LAYOUTS, type SheetLayout } from '#db/vocabulary.ts';
import { testDatabase } from '#tests/support/database.ts';
import { anytime, makeWorld, published, type World } from '#tests/support/world.ts';

const database = testDatabase();
const WEEK = '2026-11-23';
const origin = 'https://burenblad.example';

const sourceWith = (greeting: string, code: string, layout: SheetLayout = 'tearoff') =>
  sourceOfUnsaved(
    `/desk/rechteroever/sheet/${WEEK}`,
    { layout, stamp: 'stamp', leftOver: [] },
    { chosen: [{ code }], greeting },
  );

const picture = async (world: World, url: string, ctx: Ctx = world.nele) => {
  const hood = await findNeighbourhoodById(world.nele, world.hood.id);
  return gunzipSync(await findPicture(ctx, hood, WEEK, { origin, url })).toString();
};

describe('the picture of a sheet that is not saved', () => {
  it('is asked with any greeting as it was typed, on one line', () => {
    for (const greeting of ['#import & = ?order=1 $x$ % +', 'مرحبا 🧣', '']) {
      expect(unsavedOf(sourceWith(greeting, '3072'))).toEqual({ order: ['3072'], greeting });
    }
    expect(sourceWith(' Tot \n straks ', '3072')).toBe(sourceWith('Tot straks', '3072'));
    expect(unsavedOf('/desk/rechteroever/sheet/2026-11-23/preview.svg?greeting=Hoi')).toBeNull();
  });

  it('changes with the greeting, and saves nothing', async () => {
    const world = await makeWorld(database.db);
    const { code } = await published(world, anytime);
    const plain = await picture(world, sourceWith('', code));
    const greeted = await picture(world, sourceWith('Tot straks op straat!', code));
    expect(greeted).not.toBe(plain);
    expect(await picture(world, sourceWith('', code))).toBe(plain);
    expect(await findDraft(world.nele, world.hood.id, WEEK)).toMatchObject({
      version: 0,
      greeting: '',
    });
  });

  it('has a back of its own, the same in every arrangement', async () => {
    const world = await makeWorld(database.db);
    const [one, other] = [await published(world, anytime), await published(world, anytime)];
    const { back } = await sheetFacts(world.nele, world.hood, WEEK, origin, 'duplex');
    const slips = await picture(world, back ?? '');
    expect(back).toContain(`/desk/${world.hood.slug}/sheet/${WEEK}/preview.svg?`);
    for (const { code } of [one, other]) {
      const front = sourceWith('', code, 'duplex');
      const seen = await picture(world, front);
      expect(seen).not.toBe(slips);
      expect(await picture(world, `${front}&side=back`)).toBe(slips);
    }
    // Arranged and saved, it has the same address: a screen does not ask for it again.
    const arranged = { version: 0, order: [other.id], leftOut: [one.id], greeting: '' };
    await arrangeSheet(world.nele, world.hood.slug, WEEK, arranged);
    expect(await sheetFacts(world.nele, world.hood, WEEK, origin, 'duplex')).toMatchObject({
      back,
    });
  });

  it('has a back in the two-sided layout only', async () => {
    const world = await makeWorld(database.db);
    const { code } = await published(world, anytime);
    for (const layout of SHEET_LAYOUTS.filter((one) => one !== 'duplex')) {
      const { back } = await sheetFacts(world.nele, world.hood, WEEK, origin, layout);
      expect(back).toBeNull();
      const source = `${sourceWith('', code, layout)}&side=back`;
      await expect(picture(world, source)).rejects.toThrow(NotFound);
    }
  });

  it('is none for a greeting that could not be saved, nor for another desk', async () => {
    const world = await makeWorld(database.db);
    const { code } = await published(world, anytime);
    const longest = 'a'.repeat(GREETING_MAX);
    await expect(picture(world, sourceWith(longest, code))).resolves.toContain('<svg');
    await expect(picture(world, sourceWith(`${longest}a`, code))).rejects.toThrow(NotFound);
    await expect(picture(world, sourceWith('', code), world.visitor)).rejects.toThrow(NotFound);
  });
});
