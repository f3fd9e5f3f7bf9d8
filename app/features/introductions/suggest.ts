import type { MessageKey } from '#app/i18n/messages.ts';
import { isMessageKey, key, say } from '#app/i18n/messages.ts';
import {
  type Category,
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
};

/** A reason, as a message and what stands in it. */
export type Why = { key: MessageKey; language?: Language };

const WEEKEND = ['saturday', 'sunday'];
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The days of the week on which a wish can be; for one date, the day it falls on. */
const daysOf = ({ whenDay, whenDate }: Wish): string[] => {
  if (whenDay === 'any' || whenDay === 'daily') return DAYS;
  if (whenDay === 'weekend') return WEEKEND;
  if (whenDay === 'weekdays') return DAYS.filter((day) => !WEEKEND.includes(day));
  if (whenDay !== 'date') return [whenDay];
  return whenDate ? [DAYS[new Date(`${whenDate}T12:00:00Z`).getUTCDay()] ?? ''] : [];
};

/** The part of the day, where one is said. */
const partOf = ({ whenTime, whenPart }: Wish): DayPart | null => {
  if (!whenTime) return whenPart;
  const hour = Number(whenTime.slice(0, 2));
  return hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
};

/**
 * Why a wish fits another, in words; null where it does not: the one offers what the other seeks (or one is
 * to be done together), about the same thing, at a time that can be both's, in a language both speak.
 * Never a score.
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
  return why;
};

/** A reason as it is kept in a row, and back in words. */
export const packWhy = (why: Why): string =>
  why.language ? `${why.key}:${why.language}` : why.key;
export const sayWhy = (packed: string): string => {
  const [name = '', language] = packed.split(':');
  if (!isMessageKey(name)) return '';
  return say(name, { language: LANGUAGES[language as Language] ?? '' });
};
