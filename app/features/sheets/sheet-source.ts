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

/**
 * Where the picture of an order is that is not saved yet: it is drawn while the saving is under way, and
 * is still the same picture when that is done. `stamp` stands for all else that is on it.
 */
export const sourceOfOrder = (
  base: string,
  { layout, stamp, leftOver }: { layout: SheetLayout; stamp: string; leftOver: string[] },
  chosen: { code: string }[],
): string => {
  // The sheet for walls shows itself what waits; the others hold what it holds.
  const waits = layout === 'tearoff' ? [] : leftOver;
  const order = chosen
    .map(({ code }) => code)
    .filter((code) => !waits.includes(code))
    .join('.');
  return `${base}/preview.svg?layout=${layout}&order=${order}&with=${stamp}`;
};

/** The order that such an address names; null where it names none. */
export const orderOf = (url: string): string[] | null => {
  const order = new URL(url, 'http://here').searchParams.get('order');
  return order === null ? null : order.split('.').filter(Boolean);
};
