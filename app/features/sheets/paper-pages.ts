import type { Phrase } from './sheet-page.ts';

/** What every paper of the desk says of itself. */
type Paper = {
  /** The language of whoever holds it (BCP 47). */
  lang: string;
  /** The PDF's title and the paper's head. */
  title: string;
  masthead: string;
  /** 'Aalst · Rechteroever' */
  place: string;
  /** ISO instant, the PDF's date. */
  printedAt: string;
};

/** What a neighbour holds after both said yes: who the other is, how to call, when they meet. */
export type CardPage = Paper & {
  /** 'Het gaat over: Rit naar de dokter' */
  about: string;
  /** A symbol of public/pictograms.svg: the post's category. */
  pictogram: string;
  /** The other's first name. */
  other: string;
  /** Null where the other is reached at the door only. */
  phone: string | null;
  call: string;
  meet: { title: string; when: string; place: string | null } | null;
  /** 'Lukt het niet? Bel Nele:' */
  worker: string;
  workerPhone: string;
  words: {
    /** Over the empty lines under the cut: 'Om op te schrijven' */
    write: string;
  };
};

/** One person to call, with room to tick what came of it. */
export type CallEntry = {
  name: string;
  address: string | null;
  phones: string[];
  /** Hours, a pause, tries so far: what to know before one rings. */
  know: string[];
  /** `say` is in the person's language. */
  reasons: { why: string; say: Phrase | null }[];
};

/** The call list for the road, street by street. */
export type CallListPage = Paper & {
  /** The day it was printed, in words. */
  date: string;
  hint: string;
  streets: { name: string; calls: CallEntry[] }[];
  /** What can come of a call, each with its box. */
  outcomes: string[];
  words: {
    noPhone: string;
    note: string;
    /** At the foot of every page: 'Na gebruik versnipperen' */
    shred: string;
  };
};
