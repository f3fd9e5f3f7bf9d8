import { createHash } from 'node:crypto';
import type { SheetPage } from './sheet-page.ts';

/** A page in 22 letters: the same while it says the same, whenever it is printed. */
export const digestOf = ({ printedAt: _, slips, ...front }: SheetPage): string => {
  const back = slips && { ...slips, printedAt: '' };
  return createHash('sha256')
    .update(JSON.stringify([front, back]))
    .digest('base64url')
    .slice(0, 22);
};
