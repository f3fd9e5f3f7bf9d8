import { describe, expect, it } from 'vitest';
import { type Wish, whyFits } from '#app/features/introductions/suggest.ts';

const wish = (changes: Partial<Wish> = {}): Wish => ({
  kind: 'request',
  category: 'lift',
  whenDay: 'any',
  whenDate: null,
  whenTime: null,
  whenPart: null,
  languages: ['nl'],
  ...changes,
});
const offer = (changes: Partial<Wish> = {}) => wish({ kind: 'offer', ...changes });
const keys = (one: Wish, other: Wish) => whyFits(one, other)?.map(({ key }) => key) ?? null;

describe('whyFits', () => {
  it('says why in words', () => {
    expect(keys(wish({ whenPart: 'afternoon' }), offer({ whenTime: '14:00' }))).toEqual([
      'why_same',
      'why_afternoon',
      'why_language',
    ]);
    expect(keys(wish(), offer({ category: 'cycling', whenDay: 'tuesday' }))).toEqual([
      'why_near',
      'why_day',
      'why_language',
    ]);
    expect(whyFits(wish({ languages: ['fr', 'nl'] }), offer())?.at(-1)).toEqual({
      key: 'why_language',
      language: 'nl',
    });
  });

  it('joins two that are to be done together, and no two of a kind', () => {
    const coffee = wish({ kind: 'together', category: 'coffee' });
    expect(keys(coffee, coffee)).not.toBeNull();
    expect(keys(wish(), wish())).toBeNull();
  });

  it.each([
    ['another subject', offer({ category: 'sewing' })],
    ['another language', offer({ languages: ['fr'] })],
    ['another part of the day', offer({ whenPart: 'evening' })],
    ['another day', offer({ whenDay: 'weekend', whenPart: 'morning' })],
    ['another date', offer({ whenDay: 'date', whenDate: '2026-11-27' })],
  ])('joins none of %s', (_, other) => {
    const one = wish({ whenDay: 'date', whenDate: '2026-11-26', whenPart: 'morning' });
    expect(whyFits(one, other)).toBeNull();
  });

  it('takes the weekday of a date', () => {
    const thursday = wish({ whenDay: 'date', whenDate: '2026-11-26' });
    expect(keys(thursday, offer({ whenDay: 'thursday' }))).not.toBeNull();
  });
});
