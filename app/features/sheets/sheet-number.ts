import { NotFound } from '#app/lib/errors.ts';

/** A sheet's number as an address gives it. @throws NotFound where it is none. */
export const sheetNumber = (text: string | undefined): number => {
  if (!text || !/^[1-9]\d{0,5}$/.test(text)) throw new NotFound();
  return Number(text);
};
