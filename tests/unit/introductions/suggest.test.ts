import { describe, expect, it } from 'vitest';
import {
  asAnswered,
  asBefore,
  fitsBefore,
  type Why,
  type Wish,
  whyFits,
} from '#app/features/introductions/suggest.ts';

const wish = (changes: Partial<Wish> = {}): Wish => ({
  kind: 'request',
  category: 'lift',
  whenDay: 'any',
  whenDate: null,
  whenTime: null,
  whenPart: null,
  languages: ['nl'],
  channel: 'phone',
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
      'why_channel_phone',
    ]);
    expect(keys(wish(), offer({ category: 'cycling', whenDay: 'tuesday' }))).toEqual([
      'why_near',
      'why_day',
      'why_language',
      'why_channel_phone',
    ]);
    expect(whyFits(wish({ languages: ['fr', 'nl'] }), offer())).toContainEqual({
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

describe('who fitted before', () => {
  it('could on the weekday of a date that is past', () => {
    const before = wish({ whenDay: 'date', whenDate: '2026-10-01', whenTime: '10:00' });
    expect(asBefore(before)).toEqual({ ...before, whenDay: 'thursday', whenDate: null });
    expect(asBefore(wish())).toEqual(wish());
  });

  it('does again what they answered: helps, asks, or joins in', () => {
    expect(asAnswered(wish()).kind).toBe('offer');
    expect(asAnswered(offer()).kind).toBe('request');
    expect(asAnswered(wish({ kind: 'together' })).kind).toBe('together');
  });
});

describe('who comes first', () => {
  it('is told by words: subject, named time, way to be reached, then the newest', () => {
    const line = (name: string, day: number, ...keys: Why['key'][]) => ({
      name,
      why: keys.map((key) => ({ key })),
      at: new Date(Date.UTC(2026, 10, day)),
    });
    const lines = [
      line('newest', 9, 'why_near', 'why_any_time'),
      line('older', 8, 'why_near', 'why_any_time'),
      line('channel', 1, 'why_near', 'why_any_time', 'why_channel_visit'),
      line('time', 1, 'why_near', 'why_morning'),
      line('subject', 1, 'why_same', 'why_any_time'),
      line('all', 1, 'why_same', 'why_day', 'why_channel_phone'),
    ];
    expect(lines.sort(fitsBefore).map(({ name }) => name)).toEqual([
      'all',
      'subject',
      'time',
      'channel',
      'newest',
      'older',
    ]);
  });

  it('tells who is reached in the same way', () => {
    for (const channel of ['phone', 'email', 'visit'] as const)
      expect(keys(wish({ channel }), offer({ channel }))).toContain(`why_channel_${channel}`);
    expect(keys(wish(), offer({ channel: 'visit' }))?.join()).not.toContain('channel');
  });
});
