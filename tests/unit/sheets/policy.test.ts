import { describe, expect, it } from 'vitest';
import { canArrange } from '#app/features/sheets/policy.ts';
import type { Actor } from '#app/lib/ctx.ts';
import { EDITION_STATUSES } from '#db/vocabulary.ts';

const neighbourhoodId = 'here';
const worker = (...neighbourhoodIds: string[]): Actor => ({
  type: 'worker',
  accountId: 'a',
  neighbourhoodIds,
  coordinator: false,
});

describe('canArrange', () => {
  it('is for the desk of the neighbourhood, before anything of the sheet is arranged too', () => {
    const sheet = { neighbourhoodId, edition: null };
    expect(canArrange(worker('here', 'there'), sheet)).toBe(true);
    expect(canArrange(worker('there'), sheet)).toBe(false);
    expect(canArrange({ type: 'visitor' }, sheet)).toBe(false);
    const neighbour = { accountId: 'a', personId: 'p', neighbourhoodId };
    expect(canArrange({ type: 'neighbour', ...neighbour }, sheet)).toBe(false);
  });

  it('ends when the sheet is frozen', () => {
    const may = EDITION_STATUSES.filter((status) =>
      canArrange(worker('here'), { neighbourhoodId, edition: { status } }),
    );
    expect(may).toEqual(['draft']);
  });
});
