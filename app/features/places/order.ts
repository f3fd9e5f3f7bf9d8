/** Up or down in walking order. */
export type Step = -1 | 1;

/** The same in another order: `id` changes places with the one before (-1) or after it (1); null where it cannot. */
export const stepped = (ids: readonly string[], id: string, by: Step): string[] | null => {
  const from = ids.indexOf(id);
  const other = ids[from + by];
  if (from < 0 || other === undefined) return null;
  return ids.map((one) => (one === id ? other : one === other ? id : one));
};
