import callsTemplate from './calls.typ?raw';
import cardTemplate from './card.typ?raw';
import type { CallEntry, CallListPage, CardPage } from './paper-pages.ts';
import partsTemplate from './paper-parts.typ?raw';
import { compile, pdfOf, withPress } from './press.server.ts';
import roundTemplate from './round.typ?raw';
import type { RoundPage } from './round-page.ts';
import { BLANK, cleaned, SYMBOLS, spoken } from './template-inputs.server.ts';

const TEMPLATES = {
  'paper-parts.typ': partsTemplate,
  'card.typ': cardTemplate,
  'calls.typ': callsTemplate,
  'round.typ': roundTemplate,
};

const symbol = (name: string) => SYMBOLS.get(name) ?? SYMBOLS.get('other');

/** Sets one paper as a tagged PDF/UA-1. `more` adds pictures to what was tidied. */
const setPaper = <Page extends { title: string; printedAt: string }>(
  template: keyof typeof TEMPLATES,
  page: Page,
  more: (tidy: Page) => object,
): Uint8Array =>
  withPress((plain) => {
    const tidy = cleaned(page, plain);
    const data = { ...tidy, title: spoken(tidy.title), heading: tidy.title, ...more(tidy) };
    return pdfOf(compile(TEMPLATES, template, { page: JSON.stringify(data) }), page.printedAt);
  });

/** Typesets an introduction's card: the upper half of an A4, to cut off; below it, lines to write on. */
export const typesetCard = async (page: CardPage): Promise<Uint8Array> =>
  setPaper('card.typ', page, ({ meet, words }) => ({
    // PDF/UA wants words in every heading.
    meet: meet && { ...meet, title: meet.title || BLANK },
    words: { ...words, write: words.write || BLANK },
    svg: symbol(page.pictogram),
    phoneSvg: symbol('phone'),
    calendarSvg: symbol('calendar'),
    scissorsSvg: symbol('sewing'),
  }));

/** As much as might not fit on one page; no ordinary call comes near. */
const isLong = (call: CallEntry): boolean =>
  call.phones.length > 8 || JSON.stringify(call.reasons).length > 1200;

/** Typesets the call list for the road: as many A4 pages as it takes, nobody's row on two of them. */
export const typesetCalls = async (page: CallListPage): Promise<Uint8Array> =>
  setPaper('calls.typ', page, ({ streets }) => ({
    streets: streets.map(({ name, calls }) => ({
      name: name || BLANK,
      calls: calls.map((call) => ({ ...call, name: call.name || BLANK, long: isLong(call) })),
    })),
  }));

/** Typesets a delivery round: its stops in walking order, to tick off by hand. */
export const typesetRound = async (page: RoundPage): Promise<Uint8Array> =>
  setPaper('round.typ', page, ({ stops }) => ({
    stops: stops.map((stop, index) => ({
      ...stop,
      svg: symbol(page.stops[index]?.pictogram ?? ''),
    })),
  }));
