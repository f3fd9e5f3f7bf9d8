import type { Kind } from '#db/vocabulary.ts';

/** What can be ticked on a card: one, both or none. */
export const WANTS = ['help', 'seek'] as const;
export type Want = (typeof WANTS)[number];
export type Ticked = Record<Want, boolean>;

/**
 * What is odd about a card's ticks and the post of its number: both look for help, or both give it; often a
 * digit was misread. Who ticks both, or none, says neither. Something to do together is no help either way:
 * whoever comes along may tick whichever they like, so that neither tick contradicts it.
 */
export const doubtOf = (kind: Kind, { help, seek }: Ticked): 'seeks' | 'helps' | null => {
  if (help === seek) return null;
  if (kind === 'request' && seek) return 'seeks';
  return kind === 'offer' && help ? 'helps' : null;
};
