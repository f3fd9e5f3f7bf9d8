import type { Side } from './policy.ts';

/** For which of the two a card is, as an address says it: `?for=other`; else the author. */
export const sideAsked = (request: Request): Side =>
  new URL(request.url).searchParams.get('for') === 'other' ? 'other' : 'author';
