import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { giveConsentAgain } from '#app/features/posts/give-consent-again.server.ts';
import { withdrawPost } from '#app/features/posts/withdraw.server.ts';
import { withdrawConsent } from '#app/features/posts/withdraw-consent.server.ts';
import { findDraft } from '#app/features/sheets/draft.server.ts';
import { listStillOut } from '#app/features/sheets/still-in-the-street.server.ts';
import { withdrawEdition } from '#app/features/sheets/withdraw-edition.server.ts';
import { CAST_NOW } from '#db/cast.ts';
import { delivery, place } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import { publishSheet } from '#tests/support/publish-sheet.ts';
import {
  anytime,
  authorOf,
  DAY,
  makeWorld,
  neighbour,
  published,
  type World,
} from '#tests/support/world.ts';

const database = testDatabase();
const WEEK = '2026-11-23';
const NEXT = '2026-11-30';
const origin = 'https://burenblad.example';
const NOTHING = { posts: [], names: [], withdrawn: [] };
const WITH_NAME = (['site', 'sheet', 'name'] as const).map((scope) => ({
  ...{ scope, wording: `Ja, ${scope}.`, language: 'nl' as const },
}));
const ADIL = {
  ...{ firstName: 'Adil', phone: '+32470123499', email: null },
  channel: 'phone' as const,
};

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
      await published(world, { ...anytime, ...neighbour(1), title: 'Niet meer op papier' }),
      await published(world, { ...anytime, ...neighbour(2) }),
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

  it('forgets a sheet when a later one was brought to each of its places; one that hangs it does not', async () => {
    const world = await makeWorld(database.db);
    const gone = await published(world, anytime);
    await published(world, { ...anytime, ...neighbour(1) });
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
    expect((await stillOut(world, 9)).posts).toEqual([]);
    // Ticked by mistake: the old sheet hangs there after all.
    await world.db
      .update(delivery)
      .set({ undoneAt: CAST_NOW })
      .where(eq(delivery.editionId, next.id));
    expect((await places(29))?.sort()).toEqual(['Halte', 'Wachtzaal']);
  });

  it('is a sheet that no round tells of, for four weeks', async () => {
    const world = await makeWorld(database.db);
    const gone = await published(world, anytime);
    await published(world, { ...anytime, ...neighbour(1) });
    await publish(world);
    await withdrawPost(authorOf(world, gone), gone.id);
    const sheets = async (days: number) =>
      (await stillOut(world, days)).posts.flatMap((one) => one.sheets);
    expect(await sheets(27)).toMatchObject([{ number: 1, places: [] }]);
    // Where another one hangs, this one may hang elsewhere.
    const next = await publish(world, NEXT, 7);
    await bring(world, await addPlace(world, 'Halte'), next.id, 7);
    expect(await sheets(27)).toMatchObject([{ number: 1, places: [] }]);
    expect(await sheets(29)).toEqual([]);
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
    expect(await listStillOut(world.leila, world.otherHood.id)).toEqual(NOTHING);
  });
});

describe('a first name that is still in the street', () => {
  /** Maria's post with her name on sheet 1, which hangs; Adil's beside it, without. */
  const scene = async () => {
    const world = await makeWorld(database.db);
    const named = await published(world, { ...anytime, consents: WITH_NAME });
    const nameless = await published(world, { ...anytime, contact: ADIL });
    const sheet = await publish(world);
    await bring(world, await addPlace(world, 'Wasserette'), sheet.id);
    const maria = authorOf(world, named, new Date(CAST_NOW.getTime() + DAY));
    return { world, named, nameless, sheet, maria };
  };
  const said = { wording: 'Mijn voornaam mag erbij.', language: 'nl' } as const;

  it('is that name, with the sheets that say it; the post itself may stay', async () => {
    const { world, named, maria } = await scene();
    expect(await stillOut(world)).toEqual(NOTHING);
    await withdrawConsent(maria, named.id, 'name');
    expect(await stillOut(world, 2)).toEqual({
      ...NOTHING,
      names: [
        {
          ...{ id: named.id, code: named.code, title: named.title, language: 'nl' },
          since: maria.now,
          firstName: 'Maria',
          sheets: [{ number: 1, correction: 0, week: WEEK, places: ['Wasserette'] }],
        },
      ],
    });
  });

  it('is none where the sheet never said it', async () => {
    const { world, named, nameless, maria } = await scene();
    const adil = authorOf(world, nameless);
    await giveConsentAgain(adil, nameless.id, 'name', said);
    await withdrawConsent(adil, nameless.id, 'name');
    expect(await stillOut(world)).toEqual(NOTHING);
    // On the next sheet it stands without.
    await withdrawConsent(maria, named.id, 'name');
    await publish(world, NEXT, 7);
    const { names } = await stillOut(world, 8);
    expect(names.map(({ id, sheets }) => [id, sheets.map(({ number }) => number)])).toEqual([
      [named.id, [1]],
    ]);
  });

  it('is none once its owner agreed again, until it is taken back anew', async () => {
    const { world, named, maria } = await scene();
    await withdrawConsent(maria, named.id, 'name');
    await giveConsentAgain(maria, named.id, 'name', said);
    expect(await stillOut(world, 2)).toEqual(NOTHING);
    const later = { ...maria, now: new Date(CAST_NOW.getTime() + 3 * DAY) };
    await withdrawConsent(later, named.id, 'name');
    expect((await stillOut(world, 4)).names).toMatchObject([{ id: named.id, since: later.now }]);
  });

  it('goes with its post, where the whole of that must go', async () => {
    const { world, named, maria } = await scene();
    await withdrawConsent(maria, named.id, 'name');
    await withdrawConsent(maria, named.id, 'sheet');
    const { posts, names } = await stillOut(world, 2);
    expect([posts.map(({ id }) => id), names]).toEqual([[named.id], []]);
    expect(JSON.stringify(posts)).not.toContain('Maria');
  });

  it('is told to its own desk alone', async () => {
    const { world, named, maria } = await scene();
    await withdrawConsent(maria, named.id, 'name');
    for (const ctx of [world.leila, world.visitor, maria])
      await expect(listStillOut(ctx, world.hood.id)).rejects.toThrow('not found');
    expect(await listStillOut(world.leila, world.otherHood.id)).toEqual(NOTHING);
  });
});
