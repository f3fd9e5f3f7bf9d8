import { dayIn, daysBetween, plusDays } from '#app/lib/time.ts';

/** A name and a number on paper are kept no longer than this. */
const KEPT_DAYS = 7;
/** From then on the desk asks for the shredder. */
const ASK_DAYS = 5;

export type Numbers = { from: number; to: number };
export type Pile = Numbers & {
  /** When the oldest was typed in. */
  oldest: Date;
  /** Those that should be gone already. */
  late: Numbers | null;
  /** The others, and the day before which all of them go through the shredder, `YYYY-MM-DD`. */
  rest: (Numbers & { before: string }) | null;
  /** It is time: the oldest has two days left, or fewer. */
  due: boolean;
};

/** The day before which a slip is shredded: seven calendar days there, whatever the clock does meanwhile. */
export const shredBefore = (at: Date, timeZone: string): string =>
  plusDays(dayIn(at, timeZone), KEPT_DAYS);

/** The lowest and the highest; of none there is nothing. */
const numbersOf = (slips: { number: number }[]): Numbers | null => {
  const numbers = slips.map(({ number }) => number);
  return numbers.length ? { from: Math.min(...numbers), to: Math.max(...numbers) } : null;
};

/** Pure: what is to be said of the slips that are not shredded yet; nothing where there are none. */
export const pileOf = (
  slips: { number: number; at: Date }[],
  now: Date,
  timeZone: string,
): Pile | null => {
  const all = numbersOf(slips);
  if (!all) return null;
  const today = dayIn(now, timeZone);
  const dated = slips.map((one) => ({ ...one, before: shredBefore(one.at, timeZone) }));
  const rest = dated.filter(({ before }) => before > today);
  const numbers = numbersOf(rest);
  const [before = ''] = rest.map((one) => one.before).sort();
  const oldest = new Date(Math.min(...slips.map(({ at }) => at.getTime())));
  return {
    ...all,
    oldest,
    late: numbersOf(dated.filter((one) => one.before <= today)),
    rest: numbers && { ...numbers, before },
    due: daysBetween(dayIn(oldest, timeZone), today) >= ASK_DAYS,
  };
};
