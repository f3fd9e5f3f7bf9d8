/**
 * The cast: neighbours, workers and posts of three invented neighbourhoods, on one Friday morning. The
 * demo, the unit tests and the browser tests all play with it.
 */
import {
  type Category,
  type DayPart,
  type Kind,
  type Language,
  type PlaceKind,
  type Route,
  type SheetLayout,
  WEEKDAYS,
  type Weekday,
  type WhenDay,
} from './vocabulary.ts';

/** Friday 20 November 2026, 10 in the morning in Aalst. */
export const CAST_NOW = new Date('2026-11-20T09:00:00Z');

export const HOODS = [
  {
    slug: 'rechteroever',
    name: 'Rechteroever',
    city: 'Aalst',
    workerName: 'Nele',
    phone: '+3253123456',
    hours: { days: WEEKDAYS.slice(0, 5), from: '09:00', until: '17:00' },
    address: 'Buurthuis, Sint-Jobstraat 12',
    languages: ['nl', 'fr'],
  },
  {
    slug: 'mijlbeek',
    name: 'Mijlbeek',
    city: 'Aalst',
    workerName: 'Jan',
    phone: '+3253654321',
    hours: { days: WEEKDAYS.slice(0, 4), from: '09:00', until: '16:00' },
    address: 'De Wasserij, Molendries 3',
    languages: ['nl'],
  },
  {
    slug: 'anneessens',
    name: 'Anneessens',
    city: 'Bruxelles',
    workerName: 'Leïla',
    phone: '+3225123456',
    hours: { days: WEEKDAYS.slice(0, 5), from: '10:00', until: '18:00' },
    address: 'Maison de quartier, rue de la Caserne 8',
    languages: ['fr', 'nl', 'ar'],
  },
] as const satisfies {
  slug: string;
  name: string;
  city: string;
  workerName: string;
  phone: string;
  hours: { days: Weekday[]; from: string; until: string };
  address: string;
  languages: Language[];
}[];

const PASSWORD = 'een straat vol buren';

export const WORKERS = [
  { name: 'Nele', email: 'nele@burenblad.example', hoods: ['rechteroever'] },
  { name: 'Jan', email: 'jan@burenblad.example', hoods: ['mijlbeek', 'rechteroever'] },
  { name: 'Leïla', email: 'leila@burenblad.example', hoods: ['anneessens'] },
].map((worker) => ({ ...worker, password: PASSWORD }));

export const COORDINATOR = {
  name: 'Hilde',
  email: 'hilde@burenblad.example',
  password: PASSWORD,
};

export const SIGN_INS = {
  neighbour: { name: 'Samira' },
  worker: { email: 'nele@burenblad.example', password: PASSWORD },
  coordinator: { email: COORDINATOR.email, password: PASSWORD },
};

/** The demo's cards are the same every time, so that they can be printed; real ones are random. */
export const cardTokenOf = (name: string): string =>
  `demo-card-of-${name.toLowerCase()}-in-the-cast`;

/** Passes words on to two neighbours of her street, and has something to say to the first. */
export const KEY_FIGURE = {
  hood: 'rechteroever',
  name: SIGN_INS.neighbour.name,
  people: ['Paula', 'Alice'],
  words: 'Dinsdag om 14 uur is er weer koffie. Past dat nog?',
} as const;

const comforts = (bench: boolean, toilet: boolean, stepFree: boolean) => ({
  bench,
  toilet,
  stepFree,
});

/** Where sheets hang, in the order in which one walks; `figure`: the key figure brings them there. */
export const PLACES: {
  hood: string;
  name: string;
  kind: PlaceKind;
  address: string;
  sheets: number;
  layout: SheetLayout;
  freeWhen: string | null;
  askWhom: string | null;
  bench: boolean;
  toilet: boolean;
  stepFree: boolean;
  figure: boolean;
  /** Tear-offs that were gone of last week's sheet. */
  taken: number;
}[] = [
  {
    ...{ hood: 'rechteroever', name: 'Wassalon De Spoeling', kind: 'launderette' },
    ...{ address: 'Sint-Jobstraat 40', sheets: 2, layout: 'tearoff', figure: false, taken: 5 },
    ...{ freeWhen: 'Elke dag tot 20 uur', askWhom: 'De kassa' },
    ...comforts(true, false, true),
  },
  {
    ...{ hood: 'rechteroever', name: 'Bushokje Gentsestraat', kind: 'bus_shelter' },
    ...{
      address: 'Gentsestraat, halte Brug',
      sheets: 1,
      layout: 'poster',
      figure: false,
      taken: 0,
    },
    ...{ freeWhen: null, askWhom: null },
    ...comforts(true, false, true),
  },
  {
    ...{ hood: 'rechteroever', name: 'Dokters aan de Dender', kind: 'waiting_room' },
    ...{ address: 'Denderkaai 7', sheets: 3, layout: 'large', figure: false, taken: 0 },
    ...{ freeWhen: null, askWhom: 'Het onthaal' },
    ...comforts(false, true, true),
  },
  {
    ...{ hood: 'rechteroever', name: 'Schoolpoort De Brug', kind: 'school_gate' },
    ...{ address: 'Brugstraat 2', sheets: 1, layout: 'tearoff', figure: true, taken: 3 },
    ...{ freeWhen: null, askWhom: 'Het secretariaat' },
    ...comforts(false, false, true),
  },
  {
    ...{ hood: 'rechteroever', name: 'Volkstuin Rechteroever', kind: 'allotment' },
    ...{ address: 'Einde van de Tuinlaan', sheets: 1, layout: 'tearoff', figure: true, taken: 1 },
    ...{ freeWhen: 'Elke dag zolang het licht is', askWhom: 'De tuinploeg, zaterdagmorgen' },
    ...comforts(true, true, false),
  },
  {
    ...{ hood: 'anneessens', name: 'Laverie du Midi', kind: 'launderette' },
    ...{ address: 'rue de la Caserne 21', sheets: 2, layout: 'tearoff', figure: false, taken: 4 },
    ...{ freeWhen: 'Tous les jours, 7–21 h', askWhom: null },
    ...comforts(true, false, true),
  },
  {
    ...{ hood: 'anneessens', name: 'Place Anneessens', kind: 'square' },
    ...{ address: 'Place Anneessens', sheets: 0, layout: 'tearoff', figure: false, taken: 0 },
    ...{ freeWhen: 'Toujours', askWhom: null },
    ...comforts(true, false, true),
  },
];

/** How many posts of a neighbourhood were there for last week's sheet; the others came since. */
export const BY_LAST_SHEET = 6;

/** What the worker prints a second time, beside the proposal for the coming week. */
export const AGAIN = { hood: 'rechteroever', titles: ['Rit naar de dokter', 'Kleine klusjes'] };

/** A moment of the cast, and where it is held. */
export const HELD_AT = {
  title: 'Thermos op het bankje',
  place: 'Bushokje Gentsestraat',
} as const;

export type CastPost = {
  hood: string;
  kind: Kind;
  category: Category;
  title: string;
  text: string;
  whenDay: WhenDay;
  whenDate: string | null;
  whenTime: string | null;
  whenPart: DayPart | null;
  language: Language;
  firstName: string;
  route: Route;
  state: 'published' | 'submitted' | 'change_asked' | 'expired';
};

/** One line of CSV after RFC 4180: commas, and quotes doubled inside quotes. */
const cells = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  );

/** `weekdays 08:00`, `2026-11-26 10:00`, `saturday`, `afternoon`, `any`. */
const whenOf = (text: string): Pick<CastPost, 'whenDay' | 'whenDate' | 'whenTime' | 'whenPart'> => {
  const [day = 'any', time] = text.split(' ');
  const none = { whenDate: null, whenTime: time ?? null, whenPart: null };
  if (/^\d{4}-/.test(day)) return { ...none, whenDay: 'date', whenDate: day };
  if (day === 'afternoon' || day === 'evening') return { ...none, whenDay: 'any', whenPart: day };
  return { ...none, whenDay: day as WhenDay };
};

/** The cast's posts from the text of `db/posts.csv`. */
export const castPosts = (csv: string): CastPost[] =>
  csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [hood, kind, category, title, text, when, language, firstName, route, state] =
        cells(line);
      return {
        hood,
        kind,
        category,
        title,
        text,
        ...whenOf(when ?? ''),
        language,
        firstName,
        route,
        state,
      } as CastPost;
    });
