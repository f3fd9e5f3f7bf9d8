import { SHEET_LAYOUTS, type SheetLayout } from '#db/vocabulary.ts';

/** The layout that an address names; the sheet for walls where it names none. */
export const layoutOf = (url: string): SheetLayout => {
  const named = new URL(url, 'http://here').searchParams.get('layout');
  return SHEET_LAYOUTS.find((layout) => layout === named) ?? 'tearoff';
};

/** An address that keeps the layout that is being looked at. */
export const withLayout = (path: string, layout: SheetLayout): string =>
  layout === 'tearoff' ? path : `${path}?layout=${layout}`;
