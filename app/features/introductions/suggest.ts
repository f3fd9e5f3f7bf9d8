import type { MessageKey } from '#app/i18n/messages.ts';
import { isMessageKey, key, say } from '#app/i18n/messages.ts';
import {
  type Category,
  type Channel,
  type DayPart,
  groupOf,
  type Kind,
  LANGUAGES,
  type Language,
  type WhenDay,
} from '#db/vocabulary.ts';

/** What a person wrote in a post; nothing else about them counts. */
export type Wish = {
  kind: Kind;
  category: Category;
  whenDay: WhenDay;
  whenDate: string | null;
  whenTime: string | null;
  whenPart: DayPart | null;
  /** Languages its author speaks. */
  languages: readonly Language[];
  /** How its author is reached. */
  channel: Channel;
};

/** A reason, as a message and what stands in it. */
export type Why = { key: MessageKey; language?: Language };

const WEEKEND = ['saturday', 'sunday'];
const DAYS = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const satisfies WhenDay[];

/** The day of the week of a date, `YYYY-MM-DD`. */
const dayOfDate = (date: string): WhenDay | undefined =>
  DAYS[new Date(`${date}T12:00:00Z`).getUTCDay()];

/** The days of the week on which a wish can be; for one date, the day it falls on. */
const daysOf = ({ whenDay, whenDate }: Wish): string[] => {
  if (whenDay === 'any' || whenDay === 'daily') return [...DAYS];
  if (whenDay === 'weekend') return WEEKEND;
  if (whenDay === 'weekdays') return DAYS.filter((day) => !WEEKEND.includes(day));
  if (whenDay !== 'date') return [whenDay];
  return whenDate ? [dayOfDate(whenDate) ?? ''] : [];
};

/** The part of the day, where one is said. */
const partOf = ({ whenTime, whenPart }: Wish): DayPart | null => {
  if (!whenTime) return whenPart;
  const hour = Number(whenTime.slice(0, 2));
  return hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
};

/**
 * Why a wish fits another, in words; null where it does not: the one offers what the other seeks (or one is
 * to be done together), about the same thing, at a time that can be both's, in a language both speak;
 * and where both are reached in the same way, that too. Never a score.
 */
export const whyFits = (one: Wish, other: Wish): Why[] | null => {
  const together = one.kind === 'together' || other.kind === 'together';
  if (one.kind === other.kind && !together) return null;
  const same = one.category === other.category;
  if (!same && groupOf(one) !== groupOf(other)) return null;
  if (one.whenDay === 'date' && other.whenDay === 'date' && one.whenDate !== other.whenDate)
    return null;
  const shared = daysOf(one).filter((day) => daysOf(other).includes(day));
  if (shared.length === 0) return null;
  const [part, otherPart] = [partOf(one), partOf(other)];
  if (part && otherPart && part !== otherPart) return null;
  const language = one.languages.find((code) => other.languages.includes(code));
  if (!language) return null;
  const why: Why[] = [{ key: same ? key('why_same') : key('why_near') }];
  if (part && part === otherPart) why.push({ key: `why_${part}` as MessageKey });
  else if (shared.length < 7) why.push({ key: key('why_day') });
  else why.push({ key: key('why_any_time') });
  why.push({ key: `why_language`, language });
  if (one.channel === other.channel) why.push({ key: `why_channel_${one.channel}` });
  return why;
};

/** What was wished before: a date that is past says on which day of the week it suited. */
export const asBefore = (wish: Wish): Wish => {
  const whenDay = wish.whenDate ? dayOfDate(wish.whenDate) : undefined;
  return whenDay ? { ...wish, whenDay, whenDate: null } : wish;
};

/** What somebody does who answers a post: helps where help is sought, takes what is offered, joins in. */
export const asAnswered = (wish: Wish): Wish => {
  const other = { offer: 'request', request: 'offer', together: 'together' } as const;
  return asBefore({ ...wish, kind: other[wish.kind] });
};

const NAMED: string[] = ['why_morning', 'why_afternoon', 'why_evening', 'why_day'];
const SOONER: ((why: Why) => boolean)[] = [
  (why) => why.key === 'why_same',
  (why) => NAMED.includes(why.key),
  (why) => why.key.startsWith('why_channel_'),
];

/**
 * Which of two comes first, for `sort`: the same category, then a time that both named, then the same
 * way to be reached, then the newest.
 */
export const fitsBefore = (one: { why: Why[]; at: Date }, other: { why: Why[]; at: Date }) => {
  const differs = SOONER.find((is) => one.why.some(is) !== other.why.some(is));
  if (differs) return one.why.some(differs) ? -1 : 1;
  return other.at.getTime() - one.at.getTime();
};

/** A reason as it is kept in a row, and back in words. */
export const packWhy = (why: Why): string =>
  why.language ? `${why.key}:${why.language}` : why.key;
export const sayWhy = (packed: string): string => {
  const [name = '', language] = packed.split(':');
  if (!isMessageKey(name)) return '';
  return say(name, { language: LANGUAGES[language as Language] ?? '' });
};
