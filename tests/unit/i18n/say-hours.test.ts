import { describe, expect, it } from 'vitest';
import { type Hours, sayHours } from '#app/i18n/paper/say-hours.ts';
import { WEEKDAYS, type Weekday } from '#db/vocabulary.ts';

const LANGUAGES = ['nl', 'fr', 'en', 'ar', 'tr'] as const;
const [MON, TUE, WED, THU, FRI, SAT, SUN] = WEEKDAYS;

/** In all five languages; a space that does not part is shown as one that does. */
const said = (days: Weekday[], from = '09:00', until = '17:00') =>
  LANGUAGES.map((language) => sayHours({ days, from, until }, language).replaceAll('\u00a0', ' '));

describe('sayHours', () => {
  it.each<[string, Weekday[], string[]]>([
    [
      'five days that follow each other',
      [MON, TUE, WED, THU, FRI],
      [
        'ma–vr, 9–17 u.',
        'lu–ve, 9–17 h',
        'Mon–Fri, 9 am–5 pm',
        'الاثنين–الجمعة، من 9:00 إلى 17:00',
        'Pazartesi–Cuma, 9.00–17.00',
      ],
    ],
    [
      'one day',
      [WED],
      [
        'wo, 9–17 u.',
        'me, 9–17 h',
        'Wed, 9 am–5 pm',
        'الأربعاء، من 9:00 إلى 17:00',
        'Çarşamba, 9.00–17.00',
      ],
    ],
    [
      'a gap',
      [MON, WED, THU, FRI],
      [
        'ma, wo–vr, 9–17 u.',
        'lu, me–ve, 9–17 h',
        'Mon, Wed–Fri, 9 am–5 pm',
        'الاثنين، الأربعاء–الجمعة، من 9:00 إلى 17:00',
        'Pazartesi, Çarşamba–Cuma, 9.00–17.00',
      ],
    ],
    [
      'two days, the last of the week and the first',
      [SUN, MON],
      [
        'ma, zo, 9–17 u.',
        'lu, di, 9–17 h',
        'Mon, Sun, 9 am–5 pm',
        'الاثنين، الأحد، من 9:00 إلى 17:00',
        'Pazartesi, Pazar, 9.00–17.00',
      ],
    ],
    [
      'all week',
      [...WEEKDAYS],
      [
        'elke dag, 9–17 u.',
        'chaque jour, 9–17 h',
        'every day, 9 am–5 pm',
        'كل يوم، من 9:00 إلى 17:00',
        'her gün, 9.00–17.00',
      ],
    ],
  ])('says %s', (_, days, words) => {
    expect(said(days)).toEqual(words);
  });

  it('names two days that follow each other, and goes from Monday on in whatever order they come', () => {
    expect(said([SUN, SAT])[0]).toBe('za, zo, 9–17 u.');
    expect(said([FRI, MON, THU, WED])[0]).toBe('ma, wo–vr, 9–17 u.');
    expect(said([SUN, SAT, FRI, TUE, MON])[1]).toBe('lu, ma, ve–di, 9–17 h');
  });

  it('says the minutes where there are any', () => {
    expect(said([MON], '09:30', '17:00')).toEqual([
      'ma, 9.30–17 u.',
      'lu, 9 h 30–17 h',
      'Mon, 9.30 am–5 pm',
      'الاثنين، من 9:30 إلى 17:00',
      'Pazartesi, 9.30–17.00',
    ]);
    expect(said([MON], '08:00', '12:05')).toEqual([
      'ma, 8–12.05 u.',
      'lu, 8 h–12 h 05',
      'Mon, 8 am–12.05 pm',
      'الاثنين، من 8:00 إلى 12:05',
      'Pazartesi, 8.00–12.05',
    ]);
    expect(said([MON], '00:00', '00:30')[2]).toBe('Mon, 12 am–12.30 am');
  });

  it('keeps a number and its unit on one line', () => {
    const hours: Hours = { days: [MON], from: '09:30', until: '17:00' };
    expect(sayHours(hours, 'nl')).toMatch(/17\u00a0u\.$/);
    expect(sayHours(hours, 'fr')).toMatch(/9\u00a0h\u00a030–17\u00a0h$/);
    expect(sayHours(hours, 'en')).toMatch(/9\.30\u00a0am–5\u00a0pm$/);
  });
});
