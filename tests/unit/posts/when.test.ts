import { describe, expect, it } from 'vitest';
import { sayDate, sayInstant, sayTime, sayWhen } from '#app/features/posts/when.ts';
import { sayWeek } from '#app/features/sheets/week.ts';

const never = { whenDate: null, whenTime: null, whenPart: null };

describe('when, in words', () => {
  it.each([
    ['nl', { ...never, whenDay: 'any' }, 'wanneer je wil'],
    ['nl', { ...never, whenDay: 'any', whenPart: 'evening' }, '’s avonds'],
    ['nl', { ...never, whenDay: 'tuesday', whenTime: '14:00' }, 'elke dinsdag, 14 uur'],
    ['fr', { ...never, whenDay: 'tuesday', whenTime: '08:45' }, 'le mardi, 8 h 45'],
    ['en', { ...never, whenDay: 'daily', whenTime: '19:30' }, 'every day, 7.30 pm'],
    [
      'nl',
      { ...never, whenDay: 'date', whenDate: '2026-11-26', whenTime: '10:00' },
      'donderdag 26 november, 10 uur',
    ],
    ['fr', { ...never, whenDay: 'date', whenDate: '2026-12-01' }, 'mardi 1 décembre'],
    [
      'en',
      { ...never, whenDay: 'saturday', whenPart: 'morning' },
      'every Saturday, in the morning',
    ],
  ] as const)('%s %j', (locale, when, words) => {
    expect(sayWhen(when, locale).replaceAll("'", '’')).toBe(words);
  });

  it('says midnight and noon in English', () => {
    expect(sayTime('00:00', 'en')).toBe('12 am');
    expect(sayTime('12:00', 'en')).toBe('12 pm');
  });

  it('tells instants in the neighbourhood’s time zone', () => {
    const midnight = new Date('2026-11-20T23:30:00Z');
    expect(sayDate(midnight, 'Europe/Brussels', 'nl')).toBe('21 november 2026');
    expect(sayInstant(midnight, 'Europe/Brussels', 'nl')).toContain('00:30');
  });

  it('says a week, within a month and across two', () => {
    expect(sayWeek('2026-11-23', 'nl')).toBe('ma 23 tot zo 29 november 2026');
    expect(sayWeek('2026-11-30', 'nl')).toBe('ma 30 november tot zo 6 december 2026');
    expect(sayWeek('2026-11-23', 'fr')).toBe('du lundi 23 au dimanche 29 novembre 2026');
  });
});
