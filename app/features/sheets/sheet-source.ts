import type { SheetLayout } from '#db/vocabulary.ts';

/**
 * Where a week's picture is. The query changes with whatever may change the picture: the arrangement,
 * and the posts and settings it is made of.
 */
export const sheetSource = (
  hood: { slug: string; revision: number; settingsVersion: number },
  week: string,
  version: number,
  layout: SheetLayout = 'tearoff',
): string =>
  `/desk/${hood.slug}/sheet/${week}/preview.svg?layout=${layout}&v=${version}.${hood.revision}.${hood.settingsVersion}`;

/** Where the back's picture is: what is arranged stands on the front, so it is the same throughout. */
export const sourceOfBack = (base: string, stamp: string): string =>
  `${base}/preview.svg?layout=duplex&side=back&with=${stamp}`;

/** What the picture of an arrangement that is not saved shows: the posts by their codes, and the greeting. */
export type Unsaved = { order: string[]; greeting: string };

/**
 * Where the picture of an arrangement is that is not saved yet: it is drawn while one types and while the
 * saving is under way, and is still the same picture when that is done. `stamp` stands for all else on it.
 */
export const sourceOfUnsaved = (
  base: string,
  { layout, stamp, leftOver }: { layout: SheetLayout; stamp: string; leftOver: string[] },
  { chosen, greeting }: { chosen: { code: string }[]; greeting: string },
): string => {
  // The sheet for walls shows itself what waits; the others hold what it holds.
  const waits = layout === 'tearoff' ? [] : leftOver;
  const order = chosen
    .map(({ code }) => code)
    .filter((code) => !waits.includes(code))
    .join('.');
  const said = encodeURIComponent(greeting.trim().replace(/\s+/g, ' '));
  return `${base}/preview.svg?layout=${layout}&order=${order}&greeting=${said}&with=${stamp}`;
};

/** The arrangement that such an address names, its greeting as it was typed; null where it names none. */
export const unsavedOf = (url: string): Unsaved | null => {
  const query = new URL(url, 'http://here').searchParams;
  const order = query.get('order');
  if (order === null) return null;
  return { order: order.split('.').filter(Boolean), greeting: query.get('greeting') ?? '' };
};
