import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { giveConsentAgain } from '#app/features/posts/give-consent-again.server.ts';
import { withdrawPost } from '#app/features/posts/withdraw.server.ts';
import { withdrawConsent } from '#app/features/posts/withdraw-consent.server.ts';
import { findDraft } from '#app/features/sheets/draft.server.ts';
import { publishSheet } from '#app/features/sheets/publish.server.ts';
import { listStillOut } from '#app/features/sheets/still-in-the-street.server.ts';
import { withdrawEdition } from '#app/features/sheets/withdraw-edition.server.ts';
import { CAST_NOW } from '#db/cast.ts';
import { delivery, place } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import { anytime, authorOf, DAY, makeWorld, published, type World } from '#tests/support/world.ts';

const database = testDatabase();
const WEEK = '2026-11-23';
const NEXT = '2026-11-30';
const origin = 'https://burenblad.example';

const publish = async (world: World, week = WEEK, days = 0) => {
  const ctx = { ...world.nele, now: new Date(CAST_NOW.getTime() + days * DAY) };
  const { version } = await findDraft(ctx, world.hood.id, week);
  return (await publishSheet(ctx, world.hood.slug, week, { version, origin })).edition;
};
const addPlace = async (world: World, name: string) => {
  const id = world.nele.newId();
  await world.db.insert(place).values({
    id,
    neighbourhoodId: world.hood.id,
    name,
    kind: 'launderette',
    address: 'Kerkstraat 1',
    position: 0,
    createdAt: CAST_NOW,
  });
  return id;
};
const bring = (world: World, placeId: string, editionId: string, days = 0) =>
  world.db.insert(delivery).values({
    id: world.nele.newId(),
    placeId,
    editionId,
    sheets: 1,
    at: new Date(CAST_NOW.getTime() + days * DAY),
  });
const stillOut = (world: World, days = 0) =>
  listStillOut({ ...world.nele, now: new Date(CAST_NOW.getTime() + days * DAY) }, world.hood.id);

describe('still in the street', () => {
  it('is what was taken back after it was printed, with the sheets and where they hang', async () => {
    const world = await makeWorld(database.db);
    const [gone, off, stays] = [
      await published(world, { ...anytime, title: 'Weg' }),
      await published(world, { ...anytime, title: 'Niet meer op papier' }),
      await published(world, anytime),
    ];
    const sheet = await publish(world);
    await bring(world, await addPlace(world, 'Wasserette'), sheet.id);
    expect((await stillOut(world)).posts).toEqual([]);
    const at = new Date(CAST_NOW.getTime() + DAY);
    await withdrawPost({ ...authorOf(world, gone), now: at }, gone.id);
    await withdrawConsent(authorOf(world, off), off.id, 'sheet');
    const { posts } = await stillOut(world, 2);
    expect(posts).toEqual([
      {
        id: gone.id,
        code: gone.code,
        title: 'Weg',
        language: 'nl',
        since: at,
        sheets: [{ number: 1, correction: 0, week: WEEK, places: ['Wasserette'] }],
      },
      expect.objectContaining({ id: off.id }),
    ]);
    expect(posts.map(({ id }) => id)).not.toContain(stays.id);
  });

  it('forgets a sheet that a later one replaced, after four weeks; one that hangs it does not', async () => {
    const world = await makeWorld(database.db);
    const gone = await published(world, anytime);
    await published(world, anytime);
    const sheet = await publish(world);
    const [here, there] = [await addPlace(world, 'Halte'), await addPlace(world, 'Wachtzaal')];
    await bring(world, here, sheet.id);
    await bring(world, there, sheet.id);
    await withdrawPost(authorOf(world, gone), gone.id);
    const next = await publish(world, NEXT, 7);
    await bring(world, here, next.id, 7);
    const places = async (days: number) =>
      (await stillOut(world, days)).posts[0]?.sheets.flatMap((one) => one.places);
    expect(await places(8)).toEqual(['Wachtzaal']);
    // Nobody brought a newer one there.
    expect(await places(300)).toEqual(['Wachtzaal']);
    await bring(world, there, next.id, 8);
    expect(await places(9)).toEqual([]);
    expect((await stillOut(world, 29)).posts).toEqual([]);
    // Ticked by mistake: the old sheet hangs there after all.
    await world.db
      .update(delivery)
      .set({ undoneAt: CAST_NOW })
      .where(eq(delivery.editionId, next.id));
    expect((await places(29))?.sort()).toEqual(['Halte', 'Wachtzaal']);
  });

  it('says which sheets were withdrawn and hang', async () => {
    const world = await makeWorld(database.db);
    await published(world, anytime);
    const wrong = await publish(world);
    await bring(world, await addPlace(world, 'Wasserette'), wrong.id);
    await withdrawEdition(
      world.nele,
      world.hood.slug,
      { number: 1, correction: 0 },
      { reason: 'fout', version: 1 },
    );
    expect((await stillOut(world)).withdrawn).toEqual([
      { number: 1, correction: 0, week: WEEK, places: ['Wasserette'] },
    ]);
  });

  it('leaves out who agreed to paper again', async () => {
    const world = await makeWorld(database.db);
    const one = await published(world, anytime);
    await publish(world);
    await withdrawConsent(authorOf(world, one), one.id, 'sheet');
    expect((await stillOut(world)).posts).toHaveLength(1);
    await giveConsentAgain(authorOf(world, one), one.id, 'sheet', {
      wording: 'Mijn bericht mag op het blad staan.',
      language: 'nl',
    });
    expect((await stillOut(world)).posts).toEqual([]);
  });

  it('is for its own desk', async () => {
    const world = await makeWorld(database.db);
    await expect(listStillOut(world.leila, world.hood.id)).rejects.toThrow('not found');
    await expect(listStillOut(world.visitor, world.hood.id)).rejects.toThrow('not found');
    // What hangs elsewhere is not this desk's to know.
    const one = await published(world, anytime);
    await publish(world);
    await withdrawPost(authorOf(world, one), one.id);
    expect(await listStillOut(world.leila, world.otherHood.id)).toEqual({
      posts: [],
      withdrawn: [],
    });
  });
});
