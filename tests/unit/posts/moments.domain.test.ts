import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { momentsIcs } from '#app/features/posts/street/moments.server.ts';
import { withdrawConsent } from '#app/features/posts/withdraw-consent.server.ts';
import { neighbourhood, post } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addBench } from '#tests/support/followed.ts';
import {
  anytime,
  authorOf,
  makeWorld,
  published,
  submission,
  type World,
} from '#tests/support/world.ts';

const database = testDatabase();
const ORIGIN = 'https://burenblad.test';

const moment = {
  kind: 'together',
  category: 'moment',
  title: 'Thermos op het bankje',
  text: 'Iedereen mag aanschuiven.',
} as const;

/** The calendar as somebody else's reader sees it, its time zones its own. */
const read = async (world: World, changes: Partial<World['visitor']> = {}) => {
  const text = await momentsIcs({ ...world.visitor, ...changes }, world.hood, ORIGIN);
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  return { text, calendar, events };
};

const only = async (world: World) => {
  const { events } = await read(world);
  expect(events).toHaveLength(1);
  return events[0] as ICAL.Event;
};

const instantsOf = (event: ICAL.Event): string[] => {
  const all = event.iterator();
  const instants: string[] = [];
  for (let next = all.next(); next && instants.length < 100; next = all.next())
    instants.push(next.toJSDate().toISOString());
  return instants;
};

/** The same by Temporal, from a list of days. */
const instantsAt = (days: string[], time: string) =>
  days.map((day) =>
    new Date(
      Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime('Europe/Brussels')
        .epochMilliseconds,
    ).toISOString(),
  );

describe('the calendar of moments', () => {
  it('holds a moment for a date: an hour there, its page, and nobody’s name', async () => {
    const world = await makeWorld(database.db);
    const { code } = await published(world, {
      ...moment,
      whenDate: '2026-11-24',
      whenTime: '14:00',
    });
    const event = await only(world);
    expect(event.summary).toBe(moment.title);
    expect(event.startDate.zone.tzid).toBe('Europe/Brussels');
    expect(event.startDate.toJSDate().toISOString()).toBe('2026-11-24T13:00:00.000Z');
    expect(event.duration.toString()).toBe('PT1H');
    expect(event.description).toContain(`Nummer ${[...code].join(' ')}. Bel Nele: 053 12 34 56`);
    expect(event.component.getFirstPropertyValue('url')).toBe(`${ORIGIN}/rechteroever/${code}`);
    expect((await read(world)).text).not.toMatch(/Maria|470|id-0/);
  });

  it('says the first name while its author agrees', async () => {
    const world = await makeWorld(database.db);
    const { consents } = submission();
    const name = { scope: 'name', wording: 'Mijn voornaam mag erbij.', language: 'nl' } as const;
    const one = await published(world, { ...moment, consents: [...consents, name] });
    expect((await read(world)).text).toMatch(/Van(\r\n )? Maria/);
    await withdrawConsent(authorOf(world, one), one.id, 'name');
    expect((await read(world)).text).not.toContain('Maria');
  });

  it('is the same whenever it is asked for, and each event keeps its identity', async () => {
    const world = await makeWorld(database.db);
    await published(world, moment);
    const { text, events } = await read(world);
    const later = new Date('2026-11-25T20:00:00Z');
    expect((await read(world, { now: later })).text).toBe(text);
    await world.db.update(post).set({ version: 7 });
    const [after] = (await read(world)).events;
    expect([after?.uid, after?.sequence]).toEqual([events[0]?.uid, 7]);
    expect(events[0]?.uid).toMatch(/^[0-9a-f]{24}@burenblad\.test$/);
  });

  it('brings a weekly one back at the same hour of the clock when summer time begins', async () => {
    const world = await makeWorld(database.db);
    const weekly = { ...moment, ...anytime, whenDay: 'tuesday', whenTime: '14:00' } as const;
    await published(world, weekly, new Date('2027-03-15T09:00:00Z'));
    const days = ['2027-03-16', '2027-03-23', '2027-03-30', '2027-04-06'];
    const expected = instantsAt(days, '14:00');
    expect(expected[1]?.slice(11, 13)).not.toBe(expected[2]?.slice(11, 13));
    expect(instantsOf(await only(world))).toEqual(expected);
  });

  it('and when it ends, every working day', async () => {
    const world = await makeWorld(database.db);
    const often = { ...moment, ...anytime, whenDay: 'weekdays', whenTime: '23:30' } as const;
    await published(world, often, new Date('2026-10-12T21:45:00Z'));
    const event = await only(world);
    // It began a quarter of an hour before it was published: the first is tomorrow's.
    const days = [...Array(28).keys()]
      .map((n) => Temporal.PlainDate.from('2026-10-13').add({ days: n }))
      .filter((day) => day.dayOfWeek < 6);
    expect(instantsOf(event)).toEqual(instantsAt(days.map(String), '23:30'));
    expect(event.duration.toString()).toBe('PT1H');
  });

  it('gives a whole day where no time is known, and hours to a part of the day', async () => {
    const world = await makeWorld(database.db);
    const weekend = { ...moment, ...anytime, whenDay: 'weekend' } as const;
    await published(world, weekend);
    const event = await only(world);
    expect(event.startDate.isDate).toBe(true);
    expect(event.startDate.toString()).toBe('2026-11-21');
    expect(event.duration.toString()).toBe('P1D');
    expect(instantsOf(event)).toHaveLength(8);
    await world.db.update(post).set({ whenDay: 'daily', whenPart: 'evening' });
    const evening = await only(world);
    expect(evening.startDate.toString()).toBe('2026-11-20T19:00:00');
    expect(instantsOf(evening)).toHaveLength(29);
  });

  it('puts the hour that summer time skips an hour later', async () => {
    const world = await makeWorld(database.db);
    const now = new Date('2027-03-20T09:00:00Z');
    const skipped = { ...moment, whenDate: '2027-03-28', whenTime: '02:30' };
    await published(world, skipped, now);
    const event = await only(world);
    expect(event.startDate.toString()).toBe('2027-03-28T03:30:00');
    expect(instantsOf(event)).toEqual(instantsAt(['2027-03-28'], '02:30'));
    // What comes back then is an hour of the other days.
    const daily = { whenDay: 'daily', whenDate: null } as const;
    await world.db.update(post).set({
      ...daily,
      publishedAt: new Date('2027-03-27T10:00:00Z'),
      expiresAt: new Date('2027-04-10T22:00:00Z'),
    });
    expect(instantsOf(await only(world))[0]).toBe(instantsAt(['2027-03-29'], '02:30')[0]);
  });

  it('leaves out what has no time, what is not together, and a weekly coffee at home', async () => {
    const world = await makeWorld(database.db);
    await published(world, { ...moment, ...anytime });
    await published(world, { kind: 'offer' });
    await published(world, { ...moment, category: 'coffee', ...anytime, whenDay: 'tuesday' });
    expect((await read(world)).events).toEqual([]);
  });

  it('is one without a moment too: its zone is its component, and it stays the same', async () => {
    const world = await makeWorld(database.db);
    const { text, calendar, events } = await read(world);
    expect(events).toEqual([]);
    const zones = calendar.getAllSubcomponents();
    expect(zones.map(({ name }) => name)).toEqual(['vtimezone']);
    expect(zones[0]?.getFirstPropertyValue('tzid')).toBe('Europe/Brussels');
    expect(zones[0]?.getAllSubcomponents().length).toBeGreaterThan(0);
    const later = new Date('2026-12-25T20:00:00Z');
    expect((await read(world, { now: later })).text).toBe(text);
  });

  it('has its properties, then its zone, then its events, whatever a name says', async () => {
    const world = await makeWorld(database.db);
    await published(world, moment);
    await published(world, { ...moment, title: 'Soep' });
    const hood = { ...world.hood, name: 'BEGIN:VEVENT' };
    const { text } = await read({ ...world, hood });
    const order = text.match(/^(?:BEGIN|END):V(?:CALENDAR|TIMEZONE|EVENT)|^[A-Z-]*TTL/gm);
    expect(order).toEqual([
      'BEGIN:VCALENDAR',
      'X-PUBLISHED-TTL',
      'BEGIN:VTIMEZONE',
      'END:VTIMEZONE',
      ...['BEGIN:VEVENT', 'END:VEVENT', 'BEGIN:VEVENT', 'END:VEVENT'],
      'END:VCALENDAR',
    ]);
  });

  it('says where, for one that is held at a place', async () => {
    const world = await makeWorld(database.db);
    const coffee = await published(world, {
      ...moment,
      category: 'coffee',
      ...anytime,
      whenDay: 'tuesday',
    });
    await addBench(world);
    await world.db.update(post).set({ placeId: 'place' });
    const event = await only(world);
    expect(event.location).toBe('Bankje; aan het plein, Gentsestraat, Aalst');
    expect(event.component.getFirstPropertyValue('url')).toContain(coffee.code);
    expect((await read({ ...world, hood: world.otherHood })).events).toEqual([]);
  });

  it('keeps hostile words words', async () => {
    const world = await makeWorld(database.db);
    const one = await published(world, moment);
    const title = 'Soep; met, \\n "brood" \u{1F35E} شاي';
    const text = `Eerst\nBEGIN:VEVENT\r\nUID:kwaad\u0007 en ${'é'.repeat(200)}`;
    await world.db.update(post).set({ title, text });
    await world.db.update(neighbourhood).set({ name: 'Boven, onder; en\nnaast' });
    const hood = { ...world.hood, name: 'Boven, onder; en\nnaast' };
    const { text: ics, calendar, events } = await read({ ...world, hood });
    expect(events.map(({ summary }) => summary)).toEqual([title]);
    expect(events[0]?.description).toContain(
      `Eerst\nBEGIN:VEVENT\nUID:kwaad en ${'é'.repeat(200)}`,
    );
    // A property that the standard does not know is left escaped.
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toContain(
      'Boven\\, onder\\; en\\nnaast',
    );
    for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(one.code).toBeTruthy();
  });
});
