import { type HoursFacts, hoursOf } from '#app/features/neighbourhoods/hours.ts';
import { sayTranslator } from '#app/features/posts/translations/say-translator.ts';
import type { ShownTranslation } from '#app/features/posts/translations/standing.server.ts';
import { sayDated, sayShortDay, type WhenFacts } from '#app/features/posts/when.ts';
import { m } from '#app/i18n/messages.ts';
import { sayHours } from '#app/i18n/paper/say-hours.ts';
import {
  dirOfText,
  isolated,
  isPaperLanguage,
  type PaperLanguage,
  paperLanguagesOf,
  sayOnPaper,
} from '#app/i18n/paper/say-on-paper.ts';
import { printPhone } from '#app/lib/phone.ts';
import { type Category, dirOf, GROUPS, groupOf, type Kind } from '#db/vocabulary.ts';
import { composeSlips } from './compose-slips.ts';
import { inEach, mainLocaleOf, phrase } from './locales.ts';
import { sayNumber } from './sheet-number.ts';
import type { Phrase, SheetGroup, SheetPage, SheetPost, SheetTranslation } from './sheet-page.ts';
import { sayWeek } from './week.ts';

type HoodFacts = {
  slug: string;
  name: string;
  city: string;
  workerName: string;
  phone: string;
  address: string;
  languages: string[];
} & HoursFacts;

type PostFacts = WhenFacts & {
  code: string;
  kind: Kind;
  category: Category;
  title: string;
  text: string;
  language: string;
  firstName: string | null;
  /** Where it is held, for what is done together. */
  placeName?: string | null;
  /** Humans' versions that say its present words. */
  translations?: ShownTranslation[];
};

type Composition = {
  hood: HoodFacts;
  /** The site's address, for the QR. */
  origin: string;
  /** The Monday, `YYYY-MM-DD`. */
  week: string;
  number: number;
  /** Which correction of it; none for the sheet itself. */
  correction?: number;
  greeting: string;
  posts: PostFacts[];
  printedAt: Date;
};

/** The language that our own words about a post are in: its own, or the neighbourhood's first. */
const languageFor = (language: string, hood: HoodFacts): PaperLanguage =>
  isPaperLanguage(language) ? language : paperLanguagesOf(hood.languages)[0];

/** One, in the first other language of the neighbourhood that there is one for: paper is small. */
const translationOf = (
  { translations = [], language }: PostFacts,
  hood: HoodFacts,
): SheetTranslation | null => {
  const lang = hood.languages.find((one) => translations.some((t) => t.language === one));
  const found = translations.find((one) => one.language === lang);
  if (!found || lang === language) return null;
  const { title, text } = found;
  const by = sayTranslator(found, languageFor(found.language, hood));
  return { lang: found.language, dir: dirOf(found.language), title, text, by };
};

/** A line of its own begins as one. */
const asLine = (text: string, language: string): string =>
  text.charAt(0).toLocaleUpperCase(language) + text.slice(1);

/** A date is told, in short: a sheet hangs for a week and more. What comes back is in the text. And where it is held. */
const whenAndWhere = (post: PostFacts, hood: HoodFacts): string | null => {
  const dated = sayDated(post, languageFor(post.language, hood), sayShortDay);
  const when = dated && asLine(dated, post.language);
  const where = post.placeName && isolated(post.placeName, post.language);
  return [when, where].filter(Boolean).join(' · ') || null;
};

const sheetPost = (post: PostFacts, hood: HoodFacts): SheetPost => ({
  code: post.code,
  kind: post.kind,
  kindLabel: sayOnPaper(`kind_${post.kind}`, {}, languageFor(post.language, hood)),
  pictogram: post.category,
  title: post.title,
  text: post.text,
  when: whenAndWhere(post, hood),
  firstName: post.firstName,
  lang: post.language,
  dir: dirOf(post.language),
  translation: translationOf(post, hood),
});

/** The worker's own words: in the main language, or in the neighbourhood's one that has their script. */
const greetingOf = (text: string, hood: HoodFacts): Phrase | null => {
  if (!text) return null;
  const main = mainLocaleOf(hood.languages);
  const likely = [main, ...hood.languages].find((one) => dirOf(one) === dirOfText(text));
  return phrase(likely ?? main, text);
};

/** Who answers and when: the hours in each language, or the words that were typed for them. */
const phoneOf = (hood: HoodFacts): SheetPage['phone'] => {
  const hours = hoursOf(hood);
  const shared = { number: printPhone(hood.phone), where: hood.address };
  if (!hours) return { ...shared, who: `${hood.workerName} · ${hood.openingHours}` };
  const said = inEach(hood.languages, (language) => sayHours(hours, language));
  return { ...shared, who: hood.workerName, hours: said };
};

/** A week's sheet as data, with every word in the languages of its neighbourhood, ready to typeset. */
export const composeSheet = (sheet: Composition): SheetPage => {
  const { hood, posts } = sheet;
  const main = mainLocaleOf(hood.languages);
  const worker = { worker: hood.workerName };
  const groups: SheetGroup[] = GROUPS.map((group) => ({
    heads: inEach(hood.languages, (language) => sayOnPaper(`group_${group}`, {}, language)),
    posts: posts.filter((one) => groupOf(one) === group).map((one) => sheetPost(one, hood)),
  })).filter((group) => group.posts.length > 0);
  const url = `${sheet.origin}/${hood.slug}`;
  const number = sayNumber({ correction: 0, ...sheet }, main);
  return {
    lang: main,
    title: m.sheet_title({ number, name: hood.name }, { locale: main }),
    masthead: m.product({}, { locale: main }),
    place: `${hood.city} · ${hood.name}`,
    week: inEach(hood.languages, (language) => sayWeek(sheet.week, language)),
    greeting: greetingOf(sheet.greeting, hood),
    instructions: inEach(hood.languages, (language) =>
      sayOnPaper('sheet_instruction', worker, language),
    ),
    groups,
    phone: phoneOf(hood),
    again: inEach(hood.languages, (language) => sayOnPaper('sheet_again', {}, language)),
    rule: inEach(hood.languages, (language) => sayOnPaper('rule_no_money', {}, language)),
    qr: { url, alt: m.sheet_qr_alt({ name: hood.name }, { locale: main }) },
    footer: m.sheet_footer({ number, url: url.replace(/^https?:\/\//, '') }, { locale: main }),
    printedAt: sheet.printedAt.toISOString(),
    turn: inEach(hood.languages, (language) => sayOnPaper('sheet_turn', {}, language)),
    slips: composeSlips(hood, sheet.printedAt),
  };
};
