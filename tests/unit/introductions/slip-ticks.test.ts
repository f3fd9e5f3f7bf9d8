import { describe, expect, it } from 'vitest';
import { doubtOf } from '#app/features/introductions/slips/ticks.ts';

const helps = { help: true, seek: false };
const seeks = { help: false, seek: true };

describe('a card that does not fit the post of its number', () => {
  it.each([
    ['request', seeks, 'seeks'],
    ['request', helps, null],
    ['offer', helps, 'helps'],
    ['offer', seeks, null],
    ['together', helps, null],
    ['together', seeks, null],
  ] as const)('%s, ticked %o: %s', (kind, ticked, doubt) => {
    expect(doubtOf(kind, ticked)).toBe(doubt);
  });

  it('is none where both are ticked, or nothing is', () => {
    for (const kind of ['request', 'offer', 'together'] as const)
      for (const both of [true, false])
        expect(doubtOf(kind, { help: both, seek: both })).toBe(null);
  });
});
