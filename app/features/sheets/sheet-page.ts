/** A piece of text in one language, with the direction it is read in. */
export type Phrase = { lang: string; dir: 'ltr' | 'rtl'; text: string };

/** One post as it stands on paper: words that its author agreed to print, nothing else. */
export type SheetPost = {
  /** Digits only, '3072' or longer; printed spaced, "3 0 7 2". */
  code: string;
  kind: 'offer' | 'request' | 'together';
  /** The kind in words, in the post's own language: 'Ik help'. */
  kindLabel: string;
  /** A symbol of public/pictograms.svg, that is, the category's id. */
  pictogram: string;
  title: string;
  text: string;
  when: string | null;
  /** Null where the author did not agree to a first name on paper. */
  firstName: string | null;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** The same in another language, by a human; sheets from before there were any have no field. */
  translation?: SheetTranslation | null;
};

/** A human second version of a post's words, printed beside them. */
export type SheetTranslation = {
  lang: string;
  dir: 'ltr' | 'rtl';
  title: string;
  text: string;
  /** 'vertaald door Nele', in its own language. */
  by: string;
};

/** Posts under one head; heads in the neighbourhood's languages, the main one first. */
export type SheetGroup = { heads: Phrase[]; posts: SheetPost[] };

/** All that one weekly sheet says. Groups and posts are printed in the order given. */
export type SheetPage = {
  /** The sheet's main language (BCP 47), for the PDF. */
  lang: string;
  /** The PDF's title, read out by a screen reader before anything else. */
  title: string;
  masthead: string;
  /** 'Aalst · Rechteroever' */
  place: string;
  week: Phrase[];
  /** The worker's one line, or none. */
  greeting: Phrase | null;
  /** How to answer, in one to three languages, side by side. */
  instructions: Phrase[];
  groups: SheetGroup[];
  /** That a group goes on in the next column ('vervolg'); sheets from before it was said have no field. */
  again?: Phrase[];
  /**
   * Number ('053 12 34 56'), who answers and when, and where one can walk in. Where the hours are one
   * text in one language, as on sheets from before they were said in each, `who` has them.
   */
  phone: { number: string; who: string; hours?: Phrase[]; where: string };
  /** 'Buren vragen geen geld.' in each language. */
  rule: Phrase[];
  qr: { url: string; alt: string };
  /** Small print: 'Blad 12 · …' */
  footer: string;
  /** ISO instant; the PDF's date, so that a reprint is the same to the letter. */
  printedAt: string;
  /** That there are slips on the back; sheets from before it was said have no field. */
  turn?: Phrase[];
  /** The reply slips on the back of the two-sided layout. */
  slips?: SlipPage;
};

/** The words of a reply slip; each a list with the main language first. */
export type SlipWords = {
  heading: Phrase[];
  code: Phrase[];
  want: Phrase[];
  help: Phrase[];
  seek: Phrase[];
  firstName: Phrase[];
  phone: Phrase[];
  tell: Phrase[];
  promise: Phrase[];
};

/** An A4 page of two equal reply slips. */
export type SlipPage = {
  lang: string;
  title: string;
  masthead: string;
  /** Where to bring it: 'Buurthuis, Sint-Jobstraat 12' */
  where: string;
  /** For who finds one: whose it is, and the number; slips from before these were on them have no fields. */
  name?: string;
  phone?: string;
  /** ISO instant, as on the sheet. */
  printedAt: string;
  words: SlipWords;
};
