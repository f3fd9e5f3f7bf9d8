import { parseFeed } from '@rowanmanning/feed-parser';
import { eq } from 'drizzle-orm';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { addPlace } from '#app/features/places/add.server.ts';
import { changePlace } from '#app/features/places/change.server.ts';
import type { PlaceInput } from '#app/features/places/form.ts';
import { movePlace } from '#app/features/places/move.server.ts';
import { findPlace, type Place } from '#app/features/places/queries.server.ts';
import { correctPost } from '#app/features/posts/correct.server.ts';
import { giveConsentAgain } from '#app/features/posts/give-consent-again.server.ts';
import { placePost } from '#app/features/posts/place.server.ts';
import { findPost } from '#app/features/posts/queries.server.ts';
import { renewPost } from '#app/features/posts/renew.server.ts';
import { momentsIcs } from '#app/features/posts/street/moments.server.ts';
import { withdrawConsent } from '#app/features/posts/withdraw-consent.server.ts';
import { streetFeed } from '#app/features/sheets/street-feed.server.tsx';
import type { Ctx } from '#app/lib/ctx.ts';
import { place } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import { anytime, authorOf, makeWorld, published, submission } from '#tests/support/world.ts';

const database = testDatabase();
const ORIGIN = 'https://burenblad.test';
const HOUR = 60 * 60 * 1000;
const SAID = { wording: 'Mijn voornaam mag erbij.', language: 'nl' } as const;

const input = (name: string, changes: Partial<PlaceInput> = {}): PlaceInput => ({
  ...{ name, kind: 'square', address: 'Kaai 1', sheets: 0, layout: 'tearoff' },
  ...{ keyFigureId: null, freeWhen: null, askWhom: null },
  ...{ bench: true, toilet: false, stepFree: false },
  ...changes,
});

/** A place as its form has it. */
const inputOf = ({ name, kind, address, sheets, layout, bench, toilet, stepFree }: Place) =>
  input(name, { kind, address, sheets, layout, bench, toilet, stepFree });

/** A weekly moment of Maria's at the bench, with her name; each act is done an hour after the one before. */
const scene = async () => {
  const world = await makeWorld(database.db);
  const hood = world.hood.id;
  const bench = await addPlace(world.nele, hood, input('Bankje'));
  const court = await addPlace(world.nele, hood, input('Hof', { address: 'Hof 2' }));
  const post = await published(world, {
    ...{ kind: 'together', category: 'moment', title: 'Thermos', text: 'Kom erbij.' },
    ...anytime,
    whenDay: 'tuesday',
    consents: [...submission().consents, { scope: 'name', ...SAID }],
  });
  let hours = 0;
  let last: Seen | undefined;
  const at = (ctx: Ctx): Ctx => ({
    ...ctx,
    now: new Date(world.nele.now.getTime() + hours * HOUR),
  });
  const version = async () => (await findPost(world.nele, post.id)).version;
  const to = async (placeId: string | null) =>
    placePost(at(world.nele), post.id, { placeId, version: await version() });
  const change = async (id: string, changes: Partial<PlaceInput>) => {
    const found = await findPlace(world.nele, hood, id);
    await changePlace(at(world.nele), hood, id, {
      ...inputOf(found),
      ...changes,
      version: found.version,
    });
  };
  type Seen = Awaited<ReturnType<typeof seen>>;
  /** What a calendar and a feed reader go by, and what they would show. */
  const seen = async () => {
    const ics = await momentsIcs(world.visitor, world.hood, ORIGIN);
    const [component] = new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent');
    const value = (name: string) => String(component?.getFirstPropertyValue(name));
    const [item] = parseFeed(await streetFeed(world.visitor, world.hood, ORIGIN)).items;
    expect(value('last-modified')).toBe(value('dtstamp'));
    return {
      sequence: Number(value('sequence')),
      stamp: value('dtstamp'),
      updated: item?.updated?.toISOString(),
      event: ['location', 'description', 'rrule'].map(value).join('\n'),
      entry: item?.content,
    };
  };
  /** Hours later somebody does that; what was seen before and after. */
  const later = async (act: () => Promise<unknown>, wait = 1) => {
    const before = last ?? (await seen());
    hours += wait;
    await act();
    last = await seen();
    return { before, after: last, now: at(world.nele).now.toISOString() };
  };
  await to(bench.id);
  return { world, hood, bench, court, post, at, to, change, later, seen, version };
};

describe('what follows a street', () => {
  it('hears of everything that changes in an event or an entry', async () => {
    const { world, bench, court, post, at, to, change, later, version } = await scene();
    const author = () => at(authorOf(world, post));
    const words = { title: 'Thermos', text: 'Kom er gerust bij.' };
    const acts: Record<string, () => Promise<unknown>> = {
      'a name that is taken back': () => withdrawConsent(author(), post.id, 'name'),
      'a name that is agreed to again': () => giveConsentAgain(author(), post.id, 'name', SAID),
      'the address of its place': () => change(bench.id, { address: 'Stationsplein 9' }),
      'the name of its place': () => change(bench.id, { name: 'Bank' }),
      'a comfort of its place': () => change(bench.id, { toilet: true }),
      'another place, that changed earlier': () => to(court.id),
      'the place it was at before': () => to(bench.id),
      'no place any more': () => to(null),
      'a place again': () => to(court.id),
      'a correction': async () =>
        correctPost(at(world.nele), post.id, { ...words, version: await version() }),
    };
    for (const [what, act] of Object.entries(acts)) {
      const { before, after: then, now } = await later(act);
      expect(then.event, what).not.toBe(before.event);
      expect(then.entry, what).not.toBe(before.entry);
      expect(then.sequence, what).toBeGreaterThan(before.sequence);
      expect(new Date(then.stamp).toISOString(), what).toBe(now);
      expect(then.updated, what).toBe(now);
    }
    // It comes back for longer, which is a calendar's to know.
    const renewed = await later(
      async () => renewPost(at(world.nele), post.id, { version: await version() }),
      24,
    );
    expect(renewed.after.event).not.toBe(renewed.before.event);
    expect(renewed.after.sequence).toBeGreaterThan(renewed.before.sequence);
    expect(new Date(renewed.after.stamp).toISOString()).toBe(renewed.now);
  });

  it('hears nothing of what it does not show', async () => {
    const { world, hood, bench, post, at, change, later, seen } = await scene();
    const acts: Record<string, () => Promise<unknown>> = {
      'how many sheets hang there': () => change(bench.id, { sheets: 3, layout: 'poster' }),
      'whom to ask there': () => change(bench.id, { askWhom: 'De balie', freeWhen: 'Altijd' }),
      'the same written once more': () => change(bench.id, {}),
      'its turn on the round': () => movePlace(at(world.nele), hood, bench.id, 1),
      'paper that is taken back': () => withdrawConsent(at(world.nele), post.id, 'sheet'),
    };
    const first = await seen();
    for (const [what, act] of Object.entries(acts)) {
      const { after: then } = await later(act);
      expect(then, what).toEqual(first);
    }
  });

  it('hears of a place that is closed, and counts from there on upwards', async () => {
    const { world, seen, later, at, to, bench, court } = await scene();
    // The verb refuses it while neighbours are told to come; a calendar shows what there is.
    const closed = await later(() =>
      world.db
        .update(place)
        .set({ closedAt: at(world.nele).now })
        .where(eq(place.id, bench.id)),
    );
    expect(closed.after.event).not.toContain('Bankje');
    expect(closed.after.sequence).toBeGreaterThan(closed.before.sequence);
    expect(closed.after.updated).toBe(closed.now);
    await to(court.id);
    expect((await seen()).sequence).toBeGreaterThanOrEqual(closed.after.sequence);
  });

  it('has whole numbers for its changes, none below the count of them that was given before', async () => {
    const { world, seen, change, bench, later, version } = await scene();
    const first = await seen();
    expect(first.sequence).toBeGreaterThanOrEqual(await version());
    const half = { ...world.nele, now: new Date(world.nele.now.getTime() + 1500) };
    await changePlace(half, world.hood.id, bench.id, { ...input('Bank'), version: bench.version });
    const then = await seen();
    expect(Number.isInteger(then.sequence)).toBe(true);
    expect(then.sequence).toBeGreaterThan(first.sequence);
    const years = await later(() => change(bench.id, { address: 'Kaai 3' }));
    // An integer of RFC 5545 (3.3.8) holds that for some sixty years.
    expect(years.after.sequence).toBeLessThan(2 ** 31 - 1);
  });
});
