import { say } from '#app/i18n/messages.ts';
import type { Locale, PlaceKind } from '#db/vocabulary.ts';

/** What is good to know before one comes. */
export type Comforts = { bench: boolean; toilet: boolean; stepFree: boolean };

/** Where a moment is held, as everyone may know it. */
export type MeetingPlace = Comforts & { name: string; address: string };

const MEETING_FACTS = ['name', 'address', 'bench', 'toilet', 'stepFree'] as const;

/** Must a moment that is held there say otherwise where it is, and what is good to know of it? */
export const meetsOtherwise = (before: MeetingPlace, after: MeetingPlace): boolean =>
  MEETING_FACTS.some((fact) => before[fact] !== after[fact]);

/** What everyone may know of a place: never who brings the sheets. */
export type PublicPlace = MeetingPlace & {
  id: string;
  kind: PlaceKind;
  sheets: number;
  freeWhen: string | null;
  askWhom: string | null;
};

/** "Zitbank", "Toilet", "Zonder trap": those there are, in words. */
export const sayComforts = ({ bench, toilet, stepFree }: Comforts, locale?: Locale): string[] => [
  ...(bench ? [say('place_bench', {}, locale)] : []),
  ...(toilet ? [say('place_toilet', {}, locale)] : []),
  ...(stepFree ? [say('place_step_free', {}, locale)] : []),
];

/** A symbol of the sprite for each kind of place; a pin for what is none of them. */
export const PLACE_PICTOGRAM = {
  launderette: 'launderette',
  bus_shelter: 'bus-shelter',
  waiting_room: 'waiting-room',
  school_gate: 'school',
  allotment: 'allotment',
  shop: 'shop',
  library: 'reading',
  community_house: 'house',
  square: 'moment',
  other: 'map-pin',
} as const satisfies Record<PlaceKind, string>;
