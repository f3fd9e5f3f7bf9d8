import { SHEET_LAYOUTS, type SheetLayout } from '#db/vocabulary.ts';
import type { SheetPage } from './sheet-page.ts';

/** The layout that an address names; the sheet for walls where it names none. */
export const layoutOf = (url: string): SheetLayout => {
  const named = new URL(url, 'http://here').searchParams.get('layout');
  return SHEET_LAYOUTS.find((layout) => layout === named) ?? 'tearoff';
};

/** A picture shows one side of a sheet; the back is that of the two-sided one. */
export type Side = 'front' | 'back';

/** The side that an address names; the front where it names none. */
export const sideOf = (url: string): Side =>
  new URL(url, 'http://here').searchParams.get('side') === 'back' ? 'back' : 'front';

/** The reply slips that stand on the back of a page in a layout, if there is one. */
export const slipsBehind = ({ slips }: Pick<SheetPage, 'slips'>, layout: SheetLayout) =>
  layout === 'duplex' ? slips : undefined;

/** An address that keeps the layout that is being looked at. */
export const withLayout = (path: string, layout: SheetLayout): string =>
  layout === 'tearoff' ? path : `${path}?layout=${layout}`;
