import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { vtimezone } from '#app/lib/vtimezone.ts';

const HOUR = 60 * 60 * 1000;

describe('a calendar’s time zone', () => {
  it.each([
    'Europe/Brussels',
    'Europe/Dublin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kolkata',
    'UTC',
  ])('%s shows the clock as it is there, all year', (timeZone) => {
    const [from, to] = [new Date('2026-03-29T01:00:00Z'), new Date('2027-12-31T00:00:00Z')];
    const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(vtimezone(timeZone, from, to))));
    for (let at = from.getTime(); at < to.getTime(); at += 11 * HOUR + 17 * 60 * 1000) {
      const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
      const plain = there.toPlainDateTime();
      // Of an hour that the clock shows twice, readers take the one or the other.
      const [first, second] = (['earlier', 'later'] as const).map((disambiguation) =>
        plain.toZonedDateTime(timeZone, { disambiguation }),
      );
      if (!first || !second?.equals(first)) continue;
      const read = ICAL.Time.fromDateTimeString(plain.toString());
      read.zone = zone;
      expect(read.toJSDate().getTime()).toBe(Math.floor(first.epochMilliseconds / 1000) * 1000);
    }
  });
});
