import fc from 'fast-check';
import { composeSheet } from '#app/features/sheets/compose.ts';
import type { SheetPage } from '#app/features/sheets/sheet-page.ts';
import {
  CATEGORIES,
  KINDS,
  type Language,
  TEXT_MAX,
  TITLE_MAX,
  TRANSLATORS,
  WEEKDAYS,
} from '#db/vocabulary.ts';
import { codeOf, LONG_WORD, LONGEST } from './sheet-pages.ts';

const LATIN = ['ik', 'koffie', 'samen', 'naar', 'een', 'winkel', 'naaien', '14', 'uur', 'd’été'];
const ARABIC = ['قهوة', 'معًا', 'في', 'بيتي', 'الساعة', '14', 'لا', 'الجيران', '053', 'koffie'];
/** What people type, paste and try. */
const STRANGE = [
  ...['#let', '#import', '$x$', '*vet*', '_schuin_', '`code`', '@ref', '<label>', '\\', '\\u{41}'],
  ...['//', '/*', '"', '[', '{', '&amp;', '= Kop', '\u202eom\u202c', '\u2066\u2069', 'a\u200bb'],
  ...['z\u00ad', '👩‍👩‍👧', '🇧🇪', '☕️', LONG_WORD, LONG_WORD.toUpperCase(), 'W'.repeat(40)],
  ...['après-midi', '10', '汉语', 'e\u0301\u0302\u0303', '\u0007', '…', '\u2068vast', 'עברית'],
];
type Vocabulary = { language: Language; words: string[] };
const VOCABULARIES: Vocabulary[] = [
  { language: 'nl', words: LATIN },
  { language: 'fr', words: ['à', 'la', 'maison', 'd’aide', '?', 'Noël', 'œuf', 'garçon', '8'] },
  { language: 'tr', words: ['çığır', 'İstanbul', 'öğle', 'ışık', 'şeker', 'ağaç', 'birlikte'] },
  { language: 'uk', words: ['Допоможу', 'сусідам', 'їжа', 'ґанок', 'щодня', 'м’яч', '5'] },
  { language: 'ar', words: ARABIC },
  { language: 'nl', words: [...LATIN, ...STRANGE, ...ARABIC] },
  { language: 'ar', words: [...STRANGE, ...ARABIC] },
];
const anyWords = VOCABULARIES.flatMap(({ words }) => words);

/** Some of these words; `full` is as many as `most` characters hold. */
const textOf = (most: number, words: string[], full: boolean) =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...words), { minLength: full ? most / 2 : 1, maxLength: most / 2 }),
      fc.integer({ min: 1, max: most }),
    )
    .map(([all, wanted]) => {
      let text = '';
      for (const word of all) {
        const longer = text ? `${text} ${word}` : word;
        if (longer.length <= (full ? most : wanted)) text = longer;
      }
      return text || (all[0] ?? '');
    });

const wordsIn = (full: boolean) =>
  fc.constantFrom(...VOCABULARIES).chain(({ language, words }) =>
    fc.record({
      language: fc.constant(language),
      title: textOf(TITLE_MAX, words, full),
      text: textOf(TEXT_MAX, words, full),
    }),
  );

const somePost = (full: boolean) =>
  fc
    .record({
      kind: fc.constantFrom(...KINDS),
      category: fc.constantFrom(...CATEGORIES),
      own: wordsIn(full),
      version: fc.option(wordsIn(full), { freq: full ? 1 : 3 }),
      translator: fc.constantFrom(...TRANSLATORS),
      dated: fc.boolean(),
      placeName: fc.option(fc.constantFrom('De Wasserij', LONGEST.address, 'مكتبة الحي'), {
        freq: 2,
      }),
      firstName: fc.option(
        fc.constantFrom('Nour', 'Godelieve', 'نور', '🦊', 'Maximiliaan-Alexander-Bartholomeus'),
      ),
    })
    .map(({ own, version, translator, dated, ...rest }) => ({
      ...rest,
      ...own,
      whenDay: dated ? ('date' as const) : ('any' as const),
      whenDate: dated ? '2026-11-24' : null,
      whenTime: dated ? '14:00' : null,
      whenPart: null,
      translations: version ? [{ ...version, translator, worker: 'Nele' }] : [],
    }));

const hood = fc.record({
  slug: fc.constantFrom('rechteroever', 'sint-anna-ten-heuvel-achter-de-oude-kerk'),
  city: fc.constantFrom('Aalst', 'Sint-Amandsberg-bij-het-lange-water'),
  name: fc.constantFrom('Rechteroever', LONGEST.name, 'W'.repeat(60), 'حي الجيران'),
  workerName: fc.constantFrom('Nele', LONGEST.worker, 'W'.repeat(40), 'ليلى'),
  phone: fc.constantFrom('+3253123456', '+32470123456', '+31612345678', '+5511961234567'),
  hours: fc.oneof(
    fc.record({
      openDays: fc.subarray([...WEEKDAYS], { minLength: 1 }),
      ...{ openFrom: fc.constantFrom('09:00', '09:30'), openUntil: fc.constant('17:45') },
      openingHours: fc.constant(''),
    }),
    fc.record({
      ...{ openDays: fc.constant(null), openFrom: fc.constant(null), openUntil: fc.constant(null) },
      openingHours: fc.constantFrom('ma–vr, 9–17 u.', LONGEST.hours),
    }),
  ),
  address: fc.constantFrom('Buurthuis, Sint-Jobstraat 12', LONGEST.address, 'W'.repeat(60)),
  languages: fc.shuffledSubarray<Language>(['nl', 'fr', 'en', 'ar', 'tr', 'uk'], {
    minLength: 1,
    maxLength: 3,
  }),
});

const rarely = fc.nat(5).map((die) => die === 5);

/**
 * Any sheet that the desk can compose: a neighbourhood of any languages in any order, some with the
 * longest names; up to fourteen posts, in ordinary words or hostile ones, or all as long as they may be.
 */
export const anySheet: fc.Arbitrary<SheetPage> = rarely.chain((full) =>
  fc
    .record({
      hood,
      posts: fc.array(somePost(full), full ? { minLength: 14, maxLength: 14 } : { maxLength: 14 }),
      greeting: fc.oneof(fc.constant(''), textOf(120, anyWords, full)),
      number: fc.integer({ min: 1, max: 9999 }),
    })
    .map(({ posts, hood: { hours, ...hood }, ...sheet }) =>
      composeSheet({
        ...sheet,
        hood: { ...hood, ...hours },
        origin: 'https://burenblad.example',
        week: '2026-11-23',
        posts: posts.map((post, index) => ({ ...post, code: codeOf(index) })),
        printedAt: new Date('2026-11-20T15:00:00Z'),
      }),
    ),
);
