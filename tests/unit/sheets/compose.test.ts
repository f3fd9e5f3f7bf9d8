import { describe, expect, it } from 'vitest';
import { keptHours } from '#app/features/neighbourhoods/hours.ts';
import { composeSheet } from '#app/features/sheets/compose.ts';
import { printable } from '#app/features/sheets/printable.ts';
import type { Phrase, SheetPage } from '#app/features/sheets/sheet-page.ts';
import { shownSheet } from '#app/features/sheets/shown-sheet.ts';
import { CAST_NOW, HOODS } from '#db/cast.ts';
import { LANGUAGE_CODES, type Language } from '#db/vocabulary.ts';

type Sheet = Parameters<typeof composeSheet>[0];
type Post = Sheet['posts'][number];

const post = (words: Partial<Post> = {}): Post => ({
  code: '1007',
  kind: 'offer',
  category: 'handy',
  title: 'Kleine klusjes',
  text: 'Een lamp of een kraan.',
  language: 'nl',
  firstName: null,
  ...{ whenDay: 'any', whenDate: null, whenTime: null, whenPart: null },
  ...words,
});
const sheet = (languages: Language[], posts = [post()], more: Partial<Sheet> = {}): SheetPage =>
  composeSheet({
    hood: { ...HOODS[0], ...keptHours(HOODS[0].hours), openingHours: '', languages },
    origin: 'https://burenblad.example',
    week: '2026-11-23',
    number: 12,
    greeting: 'Tot op straat!',
    posts,
    printedAt: CAST_NOW,
    ...more,
  });
const firstOf = (page: SheetPage) => page.groups[0]?.posts[0];
const tongues = (phrases: Phrase[] = []) => phrases.map(({ lang, dir }) => `${lang} ${dir}`);
const texts = (phrases: Phrase[] = []) => phrases.map(({ text }) => text);
const thursday = { whenDay: 'date', whenDate: '2026-11-26', whenTime: '14:00' } as const;

/** Every list of phrases that a page has. */
const listsOf = (page: SheetPage): Phrase[][] => [
  page.week,
  page.instructions,
  page.phone.hours ?? [],
  page.rule,
  page.turn ?? [],
  page.again ?? [],
  ...page.groups.map(({ heads }) => heads),
  ...Object.values(page.slips?.words ?? {}),
];

describe('a neighbourhood’s languages on paper', () => {
  it.each<[Language[], string, string[]]>([
    [['fr', 'nl', 'ar'], 'fr', ['fr ltr', 'nl ltr', 'ar rtl']],
    [['nl', 'tr'], 'nl', ['nl ltr', 'tr ltr']],
    [['nl'], 'nl', ['nl ltr']],
    [['ar', 'nl'], 'nl', ['ar rtl', 'nl ltr']],
    [['nl', 'uk'], 'nl', ['nl ltr']],
    [['ar'], 'nl', ['ar rtl']],
    [['uk', 'fa'], 'nl', ['nl ltr']],
  ])('%j: everything said side by side, in that order', (languages, main, spoken) => {
    const page = sheet(languages);
    expect([page.lang, page.slips?.lang]).toEqual([main, main]);
    const lists = listsOf(page);
    expect(lists).toHaveLength(16);
    for (const phrases of lists) expect(tongues(phrases)).toEqual(spoken);
  });

  it('leaves no words of another language in a line', () => {
    const dutch = new Set(listsOf(sheet(['nl'])).flatMap(texts));
    for (const language of ['fr', 'en', 'ar', 'tr'] as const) {
      const said = listsOf(sheet([language])).flatMap(texts);
      expect(said.filter((text) => dutch.has(text))).toEqual([]);
    }
  });

  it('says the week, the heads and how to answer', () => {
    const page = sheet(['nl', 'tr', 'ar']);
    expect(texts(page.week)).toEqual([
      'ma 23 tot zo 29 november 2026',
      '23 Pazartesi – 29 Kasım 2026 Pazar',
      'من الاثنين 23 إلى الأحد 29 نوفمبر 2026',
    ]);
    expect(texts(page.phone.hours)).toEqual([
      'ma–vr, 9–17\u00a0u.',
      'Pazartesi–Cuma, 9.00–17.00',
      'الاثنين–الجمعة، من 9:00 إلى 17:00',
    ]);
    expect(texts(page.groups[0]?.heads)).toEqual([
      'In en rond het huis',
      'Ev ve çevresi',
      'في البيت وحوله',
    ]);
    expect(page.instructions[2]?.text).toContain('\u2068Nele\u2069');
    expect(page.slips?.words.promise[1]?.text).toMatch(/^Nele sizi arar\./);
  });
});

it('says the hours as they were typed where none are ticked, and no others', () => {
  const hood = { ...HOODS[0], languages: ['nl', 'fr'], openingHours: 'di en do, na de school' };
  const none = { openDays: null, openFrom: null, openUntil: null };
  const { phone } = sheet(['nl'], [], { hood: { ...hood, ...none } });
  expect(phone.who).toBe('Nele · di en do, na de school');
  expect(phone).not.toHaveProperty('hours');
});

describe('a post in its own language', () => {
  it('is labelled and dated in it, a place’s Latin name set apart', () => {
    const words = { language: 'ar', title: 'قهوة معًا', text: 'الجميع مرحب بهم.' };
    const page = sheet(
      ['nl', 'fr'],
      [post({ ...words, ...thursday, kind: 'together', placeName: 'Café De Werf (zaal)' })],
    );
    expect(firstOf(page)).toMatchObject({
      dir: 'rtl',
      kindLabel: 'معًا',
      when: 'الخميس 26 نوفمبر، الساعة 14:00 · \u2068Café De Werf (zaal)\u2069',
    });
  });

  it('says its day as a short line: a capital first', () => {
    expect(firstOf(sheet(['nl'], [post(thursday)]))?.when).toBe('Do 26 nov, 14 uur');
  });

  it('is labelled in the neighbourhood’s first language where paper has no words for its own', () => {
    const ukrainian = { language: 'uk', ...thursday, kind: 'request' } as const;
    expect(firstOf(sheet(['tr', 'nl'], [post(ukrainian)]))).toMatchObject({
      lang: 'uk',
      kindLabel: 'Yardım arıyorum',
      when: '26 Kasım Perşembe, saat 14.00',
    });
  });

  it('says who translated it in the translation’s language', () => {
    const by = (language: Language, translator: 'worker' | 'author', worker: string | null) =>
      firstOf(
        sheet(
          ['nl', language],
          [post({ translations: [{ language, title: 'x', text: 'y', translator, worker }] })],
        ),
      )?.translation;
    expect(by('ar', 'worker', 'Nele')).toMatchObject({ dir: 'rtl', by: 'ترجمة \u2068Nele\u2069' });
    expect(by('tr', 'author', null)).toMatchObject({ lang: 'tr', by: 'çeviren: yazan kişi' });
    expect(by('ar', 'worker', null)?.by).toBe('ترجمة من الجيران');
    expect(by('pl', 'worker', 'Nele')).toMatchObject({ lang: 'pl', by: 'vertaald door Nele' });
  });
});

it.each<[string, Language[], string]>([
  ['Tot op straat!', ['ar', 'nl'], 'nl ltr'],
  ['أسبوع سعيد!', ['nl', 'ar'], 'ar rtl'],
  ['هفتهٔ خوش!', ['fr', 'fa'], 'fa rtl'],
  ['أسبوع سعيد!', ['nl'], 'nl ltr'],
])('a greeting "%s" of %j stands in %s', (greeting, languages, tongue) => {
  expect(tongues([sheet(languages, [], { greeting }).greeting as Phrase])).toEqual([tongue]);
});

it('shows a web page’s heads in the reader’s language, else in the first', () => {
  const edition = { number: 12, correction: 0, week: '2026-11-23', page: sheet(['ar', 'nl']) };
  const head = (locale: 'nl' | 'fr') =>
    shownSheet(edition, { takenBack: [], nameless: [] }, locale).groups[0]?.head?.lang;
  expect([head('nl'), head('fr')]).toEqual(['nl', 'ar']);
});

it('composes in any language that a neighbourhood may list', () => {
  for (const language of LANGUAGE_CODES)
    expect(listsOf(sheet([language])).flat()).not.toContainEqual(
      expect.objectContaining({ text: expect.stringMatching(/^$|undefined|[{}]/) }),
    );
});

describe('what is set apart', () => {
  const drawn = (text: string) => printable(text, (sign) => /[\p{L}\p{N}.]/u.test(sign));
  it('is so on paper', () => {
    expect(drawn('اتصلوا بـ \u2068Nele D.\u2069 وقولوا')).toContain('\u2068Nele D.\u2069');
  });
  it.each([
    ['\u2068a', 'a'],
    ['a\u2069', 'a'],
    ['\u2068\u2068a\u2069', '\u2068a\u2069'],
    ['\u2068😀\u2069', ''],
    ['\u2068 \u2069b', 'b'],
    ['\u2066\u2067\u202ea\u202c', 'a'],
  ])('leaves no lone sign of it: %j', (text, left) => {
    expect(drawn(text)).toBe(left);
  });
});
