import { sayTranslator } from '#app/features/posts/translations/say-translator.ts';
import type { ShownTranslation } from '#app/features/posts/translations/standing.server.ts';
import { sayWhen, type WhenFacts } from '#app/features/posts/when.ts';
import { m, say } from '#app/i18n/messages.ts';
import { printPhone } from '#app/lib/phone.ts';
import { type Category, dirOf, GROUPS, groupOf, type Kind, type Locale } from '#db/vocabulary.ts';
import { composeSlips } from './compose-slips.ts';
import { isLocale, localesOf } from './locales.ts';
import { sayNumber } from './sheet-number.ts';
import type { Phrase, SheetGroup, SheetPage, SheetPost, SheetTranslation } from './sheet-page.ts';
import { instructionIn } from './sheet-words.ts';
import { sayWeek } from './week.ts';

type HoodFacts = {
  slug: string;
  name: string;
  city: string;
  workerName: string;
  phone: string;
  openingHours: string;
  address: string;
  languages: string[];
};

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

const phrase = (lang: string, text: string): Phrase => ({ lang, dir: dirOf(lang), text });

/** One, in the first other language of the neighbourhood that there is one for: paper is small. */
const translationOf = (
  { translations = [], language }: PostFacts,
  languages: string[],
  main: Locale,
): SheetTranslation | null => {
  const [lang = ''] = languages.filter((one) => translations.some((t) => t.language === one));
  const found = translations.find((one) => one.language === lang);
  if (!found || lang === language) return null;
  const { title, text } = found;
  const by = sayTranslator(found, isLocale(lang) ? lang : main);
  return { lang, dir: dirOf(lang), title, text, by };
};

/** A date is told: a sheet hangs for a week and more. What comes back is in the text. And where it is held. */
const whenAndWhere = (post: PostFacts, locale: Locale): string | null => {
  const when = post.whenDay === 'date' ? sayWhen(post, locale) : null;
  return [when, post.placeName].filter(Boolean).join(' · ') || null;
};

const sheetPost = (post: PostFacts, languages: string[], main: Locale): SheetPost => {
  const locale = isLocale(post.language) ? post.language : main;
  return {
    code: post.code,
    kind: post.kind,
    kindLabel: say(`kind_${post.kind}`, {}, locale),
    pictogram: post.category,
    title: post.title,
    text: post.text,
    when: whenAndWhere(post, locale),
    firstName: post.firstName,
    lang: post.language,
    dir: dirOf(post.language),
    translation: translationOf(post, languages, main),
  };
};

/** A week's sheet as data, with every word in the languages of its neighbourhood, ready to typeset. */
export const composeSheet = (sheet: Composition): SheetPage => {
  const { hood, posts } = sheet;
  const locales = localesOf(hood.languages);
  const main = locales[0] as Locale;
  const inEach = (text: (locale: Locale) => string): Phrase[] =>
    locales.map((locale) => phrase(locale, text(locale)));
  const worker = { worker: hood.workerName };
  const groups: SheetGroup[] = GROUPS.map((group) => ({
    heads: inEach((locale) => say(`group_${group}`, {}, locale)),
    posts: posts
      .filter((one) => groupOf(one) === group)
      .map((one) => sheetPost(one, hood.languages, main)),
  })).filter((group) => group.posts.length > 0);
  const url = `${sheet.origin}/${hood.slug}`;
  const number = sayNumber({ correction: 0, ...sheet }, main);
  return {
    lang: main,
    title: m.sheet_title({ number, name: hood.name }, { locale: main }),
    masthead: m.product({}, { locale: main }),
    place: `${hood.city} · ${hood.name}`,
    week: inEach((locale) => sayWeek(sheet.week, locale)),
    greeting: sheet.greeting ? phrase(main, sheet.greeting) : null,
    instructions: [
      ...inEach((locale) => m.sheet_instruction(worker, { locale })),
      ...hood.languages.flatMap((language) => {
        const text = isLocale(language) ? null : instructionIn(language, hood.workerName);
        return text ? [phrase(language, text)] : [];
      }),
    ],
    groups,
    phone: {
      number: printPhone(hood.phone),
      who: `${hood.workerName} · ${hood.openingHours}`,
      where: hood.address,
    },
    rule: inEach((locale) => m.rule_no_money({}, { locale })),
    qr: { url, alt: m.sheet_qr_alt({ name: hood.name }, { locale: main }) },
    footer: m.sheet_footer({ number, url: url.replace(/^https?:\/\//, '') }, { locale: main }),
    printedAt: sheet.printedAt.toISOString(),
    slips: composeSlips(hood, sheet.printedAt),
  };
};
