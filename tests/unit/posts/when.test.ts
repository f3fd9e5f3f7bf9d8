import { describe, expect, it } from 'vitest';
import {
  sayDate,
  sayDated,
  sayInstant,
  sayShortDay,
  sayTime,
  sayWhen,
} from '#app/features/posts/when.ts';
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

  it.each([
    ['ar', { whenTime: '14:00', whenPart: null }, 'الخميس 26 نوفمبر، الساعة 14:00'],
    ['ar', { whenTime: null, whenPart: 'evening' }, 'الخميس 26 نوفمبر، في المساء'],
    ['ar', { whenTime: null, whenPart: null }, 'الخميس 26 نوفمبر'],
    ['tr', { whenTime: '08:45', whenPart: null }, '26 Kasım Perşembe, saat 8.45'],
    ['tr', { whenTime: null, whenPart: 'afternoon' }, '26 Kasım Perşembe, öğleden sonra'],
  ] as const)('%s %j on a day', (language, time, words) => {
    const thursday = { whenDay: 'date', whenDate: '2026-11-26', ...time } as const;
    expect(sayDated(thursday, language)).toBe(words);
    expect(sayDated({ ...thursday, whenDay: 'thursday', whenDate: null }, language)).toBeNull();
  });

  it.each([
    ['nl', 'do 26 nov, 9.30 uur'],
    // "ma" is Tuesday in French and Monday in Dutch: French weekdays stay whole.
    ['fr', 'jeudi 26 nov., 9 h 30'],
    ['en', 'Thu 26 Nov, 9.30 am'],
    ['tr', '26 Kasım Perşembe, saat 9.30'],
    ['ar', 'الخميس 26 نوفمبر، الساعة 9:30'],
  ] as const)('says a day in short in %s, as paper does', (language, words) => {
    const thursday = { whenDay: 'date', whenDate: '2026-11-26', whenPart: null } as const;
    expect(sayDated({ ...thursday, whenTime: '09:30' }, language, sayShortDay)).toBe(words);
  });

  it('says a week, within a month and across two', () => {
    expect(sayWeek('2026-11-23', 'nl')).toBe('ma 23 tot zo 29 november 2026');
    expect(sayWeek('2026-11-30', 'nl')).toBe('ma 30 november tot zo 6 december 2026');
    expect(sayWeek('2026-11-23', 'fr')).toBe('du lundi 23 au dimanche 29 novembre 2026');
  });

  it.each([
    ['2026-11-23', 'من الاثنين 23 إلى الأحد 29 نوفمبر 2026', '23 Pazartesi – 29 Kasım 2026 Pazar'],
    [
      '2026-11-30',
      'من الاثنين 30 نوفمبر إلى الأحد 6 ديسمبر 2026',
      '30 Kasım Pazartesi – 6 Aralık 2026 Pazar',
    ],
    [
      '2026-12-28',
      'من الاثنين 28 ديسمبر إلى الأحد 3 يناير 2027',
      '28 Aralık Pazartesi – 3 Ocak 2027 Pazar',
    ],
  ])('says the week of %s in Arabic and Turkish, with our digits', (monday, ar, tr) => {
    expect([sayWeek(monday, 'ar'), sayWeek(monday, 'tr')]).toEqual([ar, tr]);
  });

  it('says a week across two years', () => {
    expect(sayWeek('2026-12-28', 'nl')).toBe('ma 28 december tot zo 3 januari 2027');
    expect(sayWeek('2026-12-28', 'fr')).toBe('du lun. 28 décembre au dim. 3 janvier 2027');
    expect(sayWeek('2026-12-28', 'en')).toBe('Mon 28 December to Sun 3 January 2027');
  });
});
