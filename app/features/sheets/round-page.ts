/** One place on the round, as whoever walks it reads it. Every string is set as text, never as markup. */
export type RoundStop = {
  /** Its place among all stops in walking order, from 1, as the desk's list numbers it. */
  nth: number;
  name: string;
  /** The kind in words: 'Wassalon'. */
  kind: string;
  address: string;
  /** What to bring there: '3 × A4 met strookjes'. */
  sheets: string;
  /** What to know there ('Vraag het aan de balie'), or nothing. */
  note: string | null;
  /** Has a sheet with strips, so that there is something to count. */
  strips: boolean;
  /** A symbol of public/pictograms.svg; one that is not there becomes 'other'. */
  pictogram: string;
};

/** The words of a delivery round, in the language of whoever walks it. */
export type RoundWords = {
  /** Over the boxes to tick: 'Gedaan' */
  tick: string;
  /** Over the line to write on: 'Datum' */
  date: string;
  /** Over the number of sheets: 'Bladen' */
  count: string;
  /** Over the line where the strips that were taken are counted: 'Strookjes weg' */
  tearOffs: string;
};

/** A delivery round on A4: where to bring how many sheets, in walking order, to tick off by hand. */
export type RoundPage = {
  /** The language of whoever walks it (BCP 47). */
  lang: string;
  /** The PDF's title and the page's head, which says who walks: 'Ronde van Nele' */
  title: string;
  masthead: string;
  /** 'Aalst · Rechteroever' */
  place: string;
  /** 'maandag 23 tot zondag 29 november 2026' */
  week: string;
  stops: RoundStop[];
  /** 'Bladen: 27 · Plekken: 9' */
  total: string;
  words: RoundWords;
  /** ISO instant, the PDF's date. */
  printedAt: string;
};
