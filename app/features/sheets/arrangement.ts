import type { Place } from './sheet-facts.server.ts';

/** A sheet's order as the screen holds it while it is being changed. */
export type Arranged = { chosen: Place[]; leftOut: Place[]; greeting: string };

/** The places with one moved up (-1) or down (1) among its own group; null where it cannot go. */
export const moved = (sheet: Arranged, id: string, by: 1 | -1): Arranged | null => {
  const from = sheet.chosen.findIndex((one) => one.id === id);
  const one = sheet.chosen[from];
  const other = sheet.chosen[from + by];
  if (!one || !other || other.group !== one.group) return null;
  const chosen = [...sheet.chosen];
  chosen[from] = other;
  chosen[from + by] = one;
  return { ...sheet, chosen };
};

/** The same with one taken off the sheet. */
export const withLeftOut = (sheet: Arranged, id: string): Arranged => ({
  ...sheet,
  chosen: sheet.chosen.filter((one) => one.id !== id),
  leftOut: [...sheet.leftOut, ...sheet.chosen.filter((one) => one.id === id)],
});

/** The same with one put on, last of its group. */
export const withPutOn = (sheet: Arranged, id: string): Arranged => {
  const added = sheet.leftOut.find((one) => one.id === id);
  if (!added) return sheet;
  const last = sheet.chosen.findLastIndex((one) => one.group === added.group);
  const chosen = [...sheet.chosen];
  chosen.splice(last < 0 ? chosen.length : last + 1, 0, added);
  return { ...sheet, chosen, leftOut: sheet.leftOut.filter((one) => one.id !== id) };
};

/** The fields of the form that saves it. */
export const fieldsOf = (sheet: Arranged, version: number) => ({
  order: sheet.chosen.map(({ id }) => id).join(' '),
  leftOut: sheet.leftOut.map(({ id }) => id).join(' '),
  greeting: sheet.greeting,
  version: String(version),
});
