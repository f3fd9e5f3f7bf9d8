/** The closed lists of the domain, in the glossary's words. Imports nothing: the browser may load it. */

export const KINDS = ['offer', 'request', 'together'] as const;
export type Kind = (typeof KINDS)[number];

/** What people do, in the order in which the sheet groups it. */
export const GROUPS = ['together', 'home', 'way', 'care', 'learn'] as const;
export type Group = (typeof GROUPS)[number];

/** Each category with the group it is found under; its id is also the name of its pictogram. */
export const CATEGORY_GROUP = {
  coffee: 'together',
  games: 'together',
  music: 'together',
  walking: 'together',
  sport: 'together',
  moment: 'together',
  handy: 'home',
  garden: 'home',
  allotment: 'home',
  plants: 'home',
  sewing: 'home',
  furniture: 'home',
  lending: 'home',
  letterbox: 'home',
  lift: 'way',
  cycling: 'way',
  shopping: 'way',
  company: 'care',
  cooking: 'care',
  children: 'care',
  dog: 'care',
  cat: 'care',
  language: 'learn',
  reading: 'learn',
  admin: 'learn',
  translation: 'learn',
  digital: 'learn',
  photos: 'learn',
  other: 'together',
} as const satisfies Record<string, Group>;
export type Category = keyof typeof CATEGORY_GROUP;
export const CATEGORIES = Object.keys(CATEGORY_GROUP) as Category[];

/** Something done together stands with its like, whatever its category. */
export const groupOf = (post: { kind: Kind; category: Category }): Group =>
  post.kind === 'together' ? 'together' : CATEGORY_GROUP[post.category];

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** `any`: whenever it suits; `date`: once, on `whenDate`; the others come back. */
export const WHEN_DAYS = ['any', 'date', 'daily', 'weekdays', 'weekend', ...WEEKDAYS] as const;
export type WhenDay = (typeof WHEN_DAYS)[number];
export const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/**
 * A post's life. `submitted` waits for the worker, `change_asked` for its author; `closed` and
 * `declined` are ends.
 */
export const POST_STATUSES = [
  'submitted',
  'change_asked',
  'published',
  'declined',
  'closed',
] as const;
export type PostStatus = (typeof POST_STATUSES)[number];
export const CLOSE_REASONS = ['expired', 'withdrawn'] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** How a post came in: routes of equal rank. */
export const ROUTES = ['web', 'phone', 'door', 'paper'] as const;
export type Route = (typeof ROUTES)[number];

/** How a person is reached. `visit`: comes by, or is visited at the door. */
export const CHANNELS = ['phone', 'email', 'visit'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Who is read before publication: everybody, only first-timers, nobody (reports only). */
export const REVIEW_MODES = ['all', 'first', 'none'] as const;
export type ReviewMode = (typeof REVIEW_MODES)[number];

export const REVIEW_DECISIONS = ['published', 'change_asked', 'declined'] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

/**
 * What a person agreed to for one post (its text on the site, on the paper sheet, the first name with it), or
 * for one introduction (first name and phone for this neighbour).
 */
export const CONSENT_SCOPES = ['site', 'sheet', 'name', 'contact'] as const;
/** Those that are about a post. */
export const POST_SCOPES = ['site', 'sheet', 'name'] as const;
export type PostScope = (typeof POST_SCOPES)[number];
export type ConsentScope = (typeof CONSENT_SCOPES)[number];

/** Who brings two neighbours together: the worker, or they themselves. */
export const INTRODUCTION_MODES = ['worker', 'direct'] as const;
export type IntroductionMode = (typeof INTRODUCTION_MODES)[number];

/**
 * `proposed`: not asked yet; `asked`: waiting for a yes of one or both; `shared`: both said yes and have
 * each other's number; `appointed`: they meet; the last three are ends.
 */
export const INTRODUCTION_STATES = [
  'proposed',
  'asked',
  'shared',
  'appointed',
  'happened',
  'did_not_happen',
  'cancelled',
] as const;
export type IntroductionState = (typeof INTRODUCTION_STATES)[number];

/** How it went, in three choices: again, once was fine, it did not work out. */
export const INTRODUCTION_OUTCOMES = ['again', 'once', 'not'] as const;
export type IntroductionOutcome = (typeof INTRODUCTION_OUTCOMES)[number];

export const RESPONSE_ENDS = ['introduced', 'withdrawn', 'post_closed', 'not_needed'] as const;
export type ResponseEnd = (typeof RESPONSE_ENDS)[number];

/** Why to call (or write to) somebody. */
export const CALL_KINDS = [
  'change_asked',
  'declined',
  'expiry',
  'introduction_ask',
  'introduction_shared',
  'introduction_appointed',
  'introduction_off',
  'aftercare',
  'call_back',
  'response_waits',
  'post_gone',
] as const;
export type CallKind = (typeof CALL_KINDS)[number];

/** What came of a try. */
export const CALL_OUTCOMES = ['reached', 'no_answer', 'voicemail', 'texted', 'visited'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** `archived`: its week is over; `withdrawn`: it was wrong, and a correction takes its place. */
export const EDITION_STATUSES = ['draft', 'published', 'archived', 'withdrawn'] as const;
export type EditionStatus = (typeof EDITION_STATUSES)[number];

/**
 * What one edition is printed as: A4 with tear-offs for walls, A4 with reply slips on its back for
 * letterboxes, an A3 poster, an A5 leaflet, A4 in large print.
 */
export const SHEET_LAYOUTS = ['tearoff', 'duplex', 'poster', 'leaflet', 'large'] as const;
export type SheetLayout = (typeof SHEET_LAYOUTS)[number];

/** Who put a post's text into another language, as printed beside it. */
export const TRANSLATORS = ['worker', 'author', 'neighbour'] as const;
export type Translator = (typeof TRANSLATORS)[number];

export const PLACE_KINDS = [
  'launderette',
  'bus_shelter',
  'waiting_room',
  'school_gate',
  'allotment',
  'shop',
  'library',
  'community_house',
  'square',
  'other',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Languages the screens speak. */
export const LOCALES = ['nl', 'fr', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Languages a neighbour may write in or a neighbourhood may list, named in themselves. */
export const LANGUAGES = {
  nl: 'Nederlands',
  fr: 'Français',
  en: 'English',
  ar: 'العربية',
  tr: 'Türkçe',
  de: 'Deutsch',
  es: 'Español',
  it: 'Italiano',
  pt: 'Português',
  pl: 'Polski',
  ro: 'Română',
  bg: 'Български',
  ru: 'Русский',
  uk: 'Українська',
  fa: 'فارسی',
  ps: 'پښتو',
  ku: 'Kurdî',
  ur: 'اردو',
  so: 'Soomaali',
  sq: 'Shqip',
} as const;
export type Language = keyof typeof LANGUAGES;
export const LANGUAGE_CODES = Object.keys(LANGUAGES) as Language[];

/** Direction of a language's script. */
export const dirOf = (language: string): 'ltr' | 'rtl' =>
  ['ar', 'fa', 'ps', 'ur'].includes(language) ? 'rtl' : 'ltr';

/** Longest title and text of a post, in characters as a reader counts them. */
export const TITLE_MAX = 60;
export const TEXT_MAX = 280;
export const NAME_MAX = 40;
export const GREETING_MAX = 120;

/** A sheet shows ten posts unless the worker adds; fourteen is all that A4 holds. */
export const SHEET_DEFAULT = 10;
export const SHEET_MAX = 14;

/** A post closes four weeks after publication or renewal. */
export const POST_LIFE_DAYS = 28;
