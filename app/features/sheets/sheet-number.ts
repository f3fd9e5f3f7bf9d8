import { m } from '#app/i18n/messages.ts';
import { NotFound } from '#app/lib/errors.ts';
import type { Locale } from '#db/vocabulary.ts';

/** A sheet's number, and which correction of it: 0 for the sheet itself. */
export type SheetNumber = { number: number; correction: number };

/** A sheet's number as an address gives it: '12', or '12-1' for its first correction. @throws NotFound */
export const sheetNumber = (text: string | undefined): SheetNumber => {
  const [, number, correction] = /^([1-9]\d{0,5})(?:-([1-9]\d?))?$/.exec(text ?? '') ?? [];
  if (!number) throw new NotFound();
  return { number: Number(number), correction: Number(correction ?? 0) };
};

/** The same as an address says it. */
export const sheetPath = ({ number, correction }: SheetNumber): string =>
  correction ? `${number}-${correction}` : String(number);

/** The same in words, for after "Blad": "12", "12, verbetering 1". */
export const sayNumber = (sheet: SheetNumber, locale?: Locale): string =>
  sheet.correction ? m.sheet_corrected(sheet, locale ? { locale } : {}) : String(sheet.number);
