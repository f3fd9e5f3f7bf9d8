import { WEEKDAYS, type Weekday } from '#db/vocabulary.ts';
import type { PaperLanguage } from './say-on-paper.ts';

/** When one can be called: on each of these days from and until the same time, `HH:MM`. */
export type Hours = { days: readonly Weekday[]; from: string; until: string };

type Clock = { hour: number; minute: number };
/** From Monday on, each as short as people know it: see week.ts. */
type Week = readonly [string, string, string, string, string, string, string];
type Tongue = {
  week: Week;
  daily: string;
  comma: string;
  times: (from: Clock, until: Clock) => string;
};

const two = (minute: number) => String(minute).padStart(2, '0');
const dotted = ({ hour, minute }: Clock) => (minute ? `${hour}.${two(minute)}` : String(hour));
// A number and its unit stay on one line: U+00A0.
const french = ({ hour, minute }: Clock) =>
  minute ? `${hour}\u00a0h\u00a0${two(minute)}` : `${hour}\u00a0h`;
const english = ({ hour, minute }: Clock) =>
  `${dotted({ hour: hour % 12 || 12, minute })}\u00a0${hour < 12 ? 'am' : 'pm'}`;

/** Every language of paper, so that a missing one is an error of types. */
const TONGUES: Readonly<Record<PaperLanguage, Tongue>> = {
  nl: {
    week: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
    daily: 'elke dag',
    comma: ', ',
    times: (from, until) => `${dotted(from)}–${dotted(until)}\u00a0u.`,
  },
  fr: {
    week: ['lu', 'ma', 'me', 'je', 've', 'sa', 'di'],
    daily: 'chaque jour',
    comma: ', ',
    times: (from, until) =>
      from.minute || until.minute
        ? `${french(from)}–${french(until)}`
        : `${from.hour}–${french(until)}`,
  },
  en: {
    week: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    daily: 'every day',
    comma: ', ',
    times: (from, until) => `${english(from)}–${english(until)}`,
  },
  ar: {
    week: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
    daily: 'كل يوم',
    comma: '، ',
    // In words: a dash between two numbers is read from the wrong end.
    times: (from, until) =>
      `من ${from.hour}:${two(from.minute)} إلى ${until.hour}:${two(until.minute)}`,
  },
  tr: {
    week: ['Pazartesi', 'Salı', 'Çarşamba', 'Perşembe', 'Cuma', 'Cumartesi', 'Pazar'],
    daily: 'her gün',
    comma: ', ',
    times: (from, until) => `${from.hour}.${two(from.minute)}–${until.hour}.${two(until.minute)}`,
  },
};

const clockOf = (time: string): Clock => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return { hour, minute };
};

/** Days (0 is Monday) that follow each other. Two of them are named one by one: "za, zo". */
const runsOf = (days: readonly Weekday[]): number[][] => {
  const runs: number[][] = [];
  for (const [place, day] of WEEKDAYS.entries()) {
    if (!days.includes(day)) continue;
    const last = runs.at(-1);
    if (last?.at(-1) === place - 1) last.push(place);
    else runs.push([place]);
  }
  return runs.flatMap((run) => (run.length === 2 ? run.map((place) => [place]) : [run]));
};

/** Days and hours as people say them: "ma, wo–vr, 9.30–17 u.". */
export const sayHours = ({ days, from, until }: Hours, language: PaperLanguage): string => {
  const { week, daily, comma, times } = TONGUES[language];
  const runs = runsOf(days);
  const said = runs.map((run) => [...new Set([run[0], run.at(-1)])].map((at = 0) => week[at]));
  const every = runs[0]?.length === WEEKDAYS.length;
  const named = every ? [daily] : said.map((ends) => ends.join('–'));
  return [...named, times(clockOf(from), clockOf(until))].join(comma);
};
