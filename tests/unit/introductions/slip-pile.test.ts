import { describe, expect, it } from 'vitest';
import { pileOf, shredBefore } from '#app/features/introductions/slips/pile.ts';
import { pileWords } from '#app/features/introductions/slips/pile-words.ts';

const BRUSSELS = 'Europe/Brussels';
const at = (number: number, instant: string) => ({ number, at: new Date(instant) });

describe('seven days', () => {
  it('are calendar days there, whatever the clock does meanwhile', () => {
    expect(shredBefore(new Date('2026-11-20T09:00:00Z'), BRUSSELS)).toBe('2026-11-27');
    // Half past eleven at night, and half past midnight, in the night of winter time.
    expect(shredBefore(new Date('2026-10-24T21:30:00Z'), BRUSSELS)).toBe('2026-10-31');
    expect(shredBefore(new Date('2026-10-24T22:30:00Z'), BRUSSELS)).toBe('2026-11-01');
    // The same instant is another day elsewhere.
    expect(shredBefore(new Date('2026-10-24T22:30:00Z'), 'Atlantic/Reykjavik')).toBe('2026-10-31');
    // The week of summer time has an hour less.
    expect(shredBefore(new Date('2027-03-27T22:59:00Z'), BRUSSELS)).toBe('2027-04-03');
  });

  it('end at midnight there', () => {
    const one = [at(12, '2026-10-22T08:00:00Z')];
    const last = pileOf(one, new Date('2026-10-28T22:59:59Z'), BRUSSELS);
    expect(last).toMatchObject({ late: null, rest: { from: 12, to: 12, before: '2026-10-29' } });
    const over = pileOf(one, new Date('2026-10-28T23:00:00Z'), BRUSSELS);
    expect(over).toMatchObject({ late: { from: 12, to: 12 }, rest: null });
  });

  it('are asked for from the fifth day', () => {
    const one = [at(12, '2026-10-24T21:30:00Z')];
    expect(pileOf(one, new Date('2026-10-28T22:59:59Z'), BRUSSELS)?.due).toBe(false);
    expect(pileOf(one, new Date('2026-10-28T23:00:00Z'), BRUSSELS)?.due).toBe(true);
  });
});

describe('the pile in words', () => {
  const now = new Date('2026-11-27T09:00:00Z');
  const pile = pileOf(
    [
      at(12, '2026-11-19T09:00:00Z'),
      at(13, '2026-11-20T09:00:00Z'),
      at(14, '2026-11-23T09:00:00Z'),
    ],
    now,
    BRUSSELS,
  );

  it('says what is late first, then what has time', () => {
    if (!pile) throw new Error('no pile');
    expect(pileWords(pile, BRUSSELS, 'nl')).toMatchObject({
      numbers: 'Kaartjes 12–14',
      upTo: 14,
      late: 'Kaartjes 12–13: te lang bewaard. Versnipper nu.',
      rest: 'Kaartje 14: versnipperen vóór maandag 30 november.',
    });
    expect(pileWords(pile, BRUSSELS, 'fr').rest).toContain('avant le lundi 30 novembre');
  });

  it('is nothing where there is none', () => {
    expect(pileOf([], now, BRUSSELS)).toBe(null);
  });
});
