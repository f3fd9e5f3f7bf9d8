import { describe, expect, it } from 'vitest';
import { unseenTakeBacks } from '#app/features/desk/take-backs.server.ts';
import { todayPage } from '#app/features/desk/today-page.server.ts';
import { acknowledgeTakeBack } from '#app/features/people/take-backs.server.ts';
import { addPlace } from '#app/features/places/add.server.ts';
import type { PlaceInput } from '#app/features/places/form.ts';
import { giveConsentAgain } from '#app/features/posts/give-consent-again.server.ts';
import { withdrawPost } from '#app/features/posts/withdraw.server.ts';
import { withdrawConsent } from '#app/features/posts/withdraw-consent.server.ts';
import { deliverSheets } from '#app/features/sheets/round/deliver.server.ts';
import { takeBack } from '#db/schema.ts';
import { everything, testDatabase } from '#tests/support/database.ts';
import { publishSheet } from '#tests/support/publish-sheet.ts';
import {
  anytime,
  authorOf,
  DAY,
  expectAllOrNothing,
  makeWorld,
  published,
} from '#tests/support/world.ts';

const database = testDatabase();

const origin = 'https://burenblad.example';
const WASH: PlaceInput = {
  ...{ name: 'Wassalon', kind: 'launderette', address: 'Kerkstraat 1', sheets: 1 },
  ...{ layout: 'tearoff', keyFigureId: null, freeWhen: null, askWhom: null },
  ...{ bench: false, toilet: false, stepFree: false },
};

const scene = async () => {
  const world = await makeWorld(database.db);
  const post = await published(world, anytime);
  await publishSheet(world.nele, world.hood.slug, '2026-11-23', {
    version: 0,
    origin,
  });
  await withdrawPost(authorOf(world, post), post.id);
  const [made] = await world.db.select().from(takeBack);
  return { world, post, id: made?.id ?? '' };
};
const lines = async ({ world }: Awaited<ReturnType<typeof scene>>) =>
  (await todayPage(world.nele, world.hood)).lines;

describe('what was taken back', () => {
  it('stands first on today’s list, with the sheet it is still on, until a worker saw it', async () => {
    const made = await scene();
    const { world, post, id } = made;
    const base = `/desk/${world.hood.slug}`;
    const [first] = await lines(made);
    expect(first).toMatchObject({
      href: `${base}/posts/${post.id}`,
      what: post.title,
      next: 'Maria nam het bericht terug',
      side: expect.stringContaining('staat nog op blad 1'),
      seen: `${base}/take-backs/${id}/acknowledgement`,
    });
    const seen = await acknowledgeTakeBack(world.nele, world.hood.id, id);
    expect(seen.seenAt).toEqual(world.nele.now);
    expect(await lines(made)).toEqual([]);
  });

  it('names a sheet while that may hang, and of a first name one that says it', async () => {
    const world = await makeWorld(database.db);
    const { nele, hood } = world;
    const consents = (['site', 'sheet', 'name'] as const).map((scope) => ({
      ...{ scope, wording: `Ja, ${scope}.`, language: 'nl' as const },
    }));
    const contact = {
      ...{ firstName: 'Adil', phone: '+32470123499', email: null },
      channel: 'phone' as const,
    };
    const named = await published(world, { ...anytime, consents });
    const nameless = await published(world, { ...anytime, contact });
    const publish = async (week: string) =>
      (await publishSheet(nele, hood.slug, week, { version: 0, origin })).edition.id;
    const first = await publish('2026-11-23');
    const said = { wording: 'Met mijn naam.', language: 'nl' } as const;
    await giveConsentAgain(authorOf(world, nameless), nameless.id, 'name', said);
    for (const one of [named, nameless])
      await withdrawConsent(authorOf(world, one), one.id, 'name');
    const sheets = async () =>
      Object.fromEntries(
        (await unseenTakeBacks(nele, hood)).map(({ firstName, sheet }) => [firstName, sheet]),
      );
    expect(await sheets()).toEqual({ Maria: '1', Adil: null });
    const { id: wash } = await addPlace(nele, hood.id, WASH);
    const bring = (editionId: string, days: number) =>
      deliverSheets({ ...nele, now: new Date(+nele.now + days * DAY) }, hood.id, wash, editionId);
    await bring(first, 0);
    expect(await sheets()).toEqual({ Maria: '1', Adil: null });
    await bring(await publish('2026-11-30'), 7);
    expect(await sheets()).toEqual({ Maria: null, Adil: null });
  });

  it('is seen once, by the first', async () => {
    const { world, id } = await scene();
    const first = await acknowledgeTakeBack(world.nele, world.hood.id, id);
    const before = await everything(world.db);
    const later = { ...world.nele, now: new Date(world.nele.now.getTime() + 60_000) };
    expect(await acknowledgeTakeBack(later, world.hood.id, id)).toEqual(first);
    expect(await everything(world.db)).toEqual(before);
  });

  it('is for its own desk', async () => {
    const { world, post, id } = await scene();
    const { hood, otherHood } = world;
    for (const [ctx, at] of [
      [world.leila, hood],
      [world.leila, otherHood],
      [world.nele, otherHood],
      [world.visitor, hood],
      [authorOf(world, post), hood],
    ] as const)
      await expect(acknowledgeTakeBack(ctx, at.id, id)).rejects.toThrow('not found');
    await expect(acknowledgeTakeBack(world.nele, hood.id, 'unknown')).rejects.toThrow('not found');
  });

  it('is written with the act, or neither is', async () => {
    const world = await makeWorld(database.db);
    const post = await published(world);
    await expectAllOrNothing(authorOf(world, post), (ctx) => withdrawPost(ctx, post.id));
    expect(await world.db.select().from(takeBack)).toHaveLength(1);
  });
});
