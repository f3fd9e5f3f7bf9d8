type Place = { sheets: number; layout: string };

/** The places where sheets hang or lie, out of those in walking order, numbered from 1 for whoever walks. */
export const stopsInOrder = <T extends Place>(places: T[]): (T & { nth: number })[] =>
  places.filter(({ sheets }) => sheets > 0).map((place, index) => ({ ...place, nth: index + 1 }));

/** Hangs a sheet there with strips to tear off? */
export const hasStrips = ({ sheets, layout }: Place): boolean => sheets > 0 && layout === 'tearoff';
