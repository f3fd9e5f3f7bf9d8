import { describe, expect, it } from 'vitest';
import { changePlace } from '#app/features/places/change.server.ts';
import type { PlaceChange } from '#app/features/places/form.ts';
import { momentsIcs } from '#app/features/posts/street/moments.server.ts';
import { post } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addBench } from '#tests/support/followed.ts';
import { missingReaders, readByKhal } from '#tests/support/readers.ts';
import { anytime, DAY, makeWorld, published, type World } from '#tests/support/world.ts';

const database = testDatabase();
const absent = missingReaders.includes('khal');
const said = absent ? ' (skipped: no khal)' : '';

const weekly = {
  kind: 'together',
  category: 'moment',
  title: 'Thermos op het bankje',
  text: 'Iedereen mag aanschuiven.',
  ...anytime,
  whenDay: 'tuesday',
  whenTime: '14:00',
} as const;

const read = async (world: World, days: [from: string, to: string], zone?: string) =>
  readByKhal(await momentsIcs(world.visitor, world.hood, 'https://burenblad.test'), days, zone);
const starts = (held: { start: string }[]) => held.map(({ start }) => start);

describe.skipIf(absent)(`khal reads the calendar of moments${said}`, () => {
  it('of a street without any', async () => {
    expect(await read(await makeWorld(database.db), ['2026-01-01', '2028-01-01'])).toEqual([]);
  });

  it.each([
    ['begins', '2027-03-15', ['03-16', '03-23', '03-30', '04-06'], ['09', '09', '08', '08']],
    ['ends', '2026-10-19', ['10-20', '10-27', '11-03', '11-10'], ['08', '09', '08', '08']],
  ])('with a weekly one while summer time %s, here and from afar', async (_, from, days, afar) => {
    const world = await makeWorld(database.db);
    await published(world, weekly, new Date(`${from}T06:00:00Z`));
    const year = from.slice(0, 4);
    const span: [string, string] = [`${year}-01-01`, `${Number(year) + 1}-01-01`];
    const here = days.map((day) => `${year}-${day} 14:00`);
    expect(starts(await read(world, span))).toEqual(here);
    // The clock changes on other days there.
    const there = days.map((day, nth) => `${year}-${day} ${afar[nth]}:00`);
    expect(starts(await read(world, span, 'America/New_York'))).toEqual(there);
  });

  it('with whole days, hours and a place', async () => {
    const world = await makeWorld(database.db);
    await published(world, { ...weekly, whenDay: 'date', whenDate: '2026-11-24', whenTime: null });
    await addBench(world);
    await world.db.update(post).set({ placeId: 'place' });
    await published(world, { ...weekly, whenDay: 'date', whenDate: '2026-11-25' });
    expect(await read(world, ['2026-11-20', '2026-12-20'])).toMatchObject([
      { start: '2026-11-24 00:00', hours: '', where: 'Bankje; aan het plein, Gentsestraat, Aalst' },
      { start: '2026-11-25 14:00', hours: '14:00-15:00', title: weekly.title },
    ]);
  });

  it('once more when its place changed: where it is now, and not twice', async () => {
    const world = await makeWorld(database.db);
    await published(world, { ...weekly, whenDay: 'date', whenDate: '2026-11-24' });
    await addBench(world);
    await world.db.update(post).set({ placeId: 'place' });
    const fetch = () => momentsIcs(world.visitor, world.hood, 'https://burenblad.test');
    const before = await fetch();
    const input: PlaceChange = {
      ...{ name: 'Bankje', kind: 'square', address: 'Stationsplein 9', sheets: 0 },
      ...{ layout: 'tearoff', keyFigureId: null, freeWhen: null, askWhom: null },
      ...{ bench: true, toilet: false, stepFree: false, version: 1 },
    };
    const later = { ...world.nele, now: new Date(world.nele.now.getTime() + DAY) };
    await changePlace(later, world.hood.id, 'place', input);
    const held = readByKhal([before, await fetch()], ['2026-11-20', '2026-12-20']);
    expect(held.map(({ where }) => where)).toEqual(['Bankje, Stationsplein 9']);
  });

  it('with hostile words as words', async () => {
    const world = await makeWorld(database.db);
    await published(world, { ...weekly, whenDay: 'date', whenDate: '2026-11-24' });
    const title = 'Soep; met, "brood": \u{1F35E} شاي';
    const text = `Eerst\nEND:VEVENT\r\nEND:VCALENDAR\u0007 en ${'é'.repeat(200)}`;
    await world.db.update(post).set({ title, text });
    const [one, ...more] = await read(world, ['2026-11-20', '2026-12-20']);
    expect([one?.title, more]).toEqual([title, []]);
    expect(one?.words).toContain(`Eerst\nEND:VEVENT\nEND:VCALENDAR en ${'é'.repeat(200)}\n`);
  });
});
