import { composeSlips } from '#app/features/sheets/compose-slips.ts';
import { inEach } from '#app/features/sheets/locales.ts';
import type { Phrase, SheetPage, SheetPost, SlipPage } from '#app/features/sheets/sheet-page.ts';
import { sayWeek } from '#app/features/sheets/week.ts';
import { sayHours } from '#app/i18n/paper/say-hours.ts';
import { sayOnPaper } from '#app/i18n/paper/say-on-paper.ts';
import { WEEKDAYS } from '#db/vocabulary.ts';

export const nl = (text: string): Phrase => ({ lang: 'nl', dir: 'ltr', text });
export const fr = (text: string): Phrase => ({ lang: 'fr', dir: 'ltr', text });
export const ar = (text: string): Phrase => ({ lang: 'ar', dir: 'rtl', text });

const KINDS = [
  ['offer', 'Ik help'],
  ['request', 'Ik zoek hulp'],
  ['together', 'Samen doen'],
] as const;

/** A code that cannot be mistaken for another number on the sheet. */
export const codeOf = (index: number) => String(7100 + 11 * index);

/** The nth of a page's ordinary posts, with other words where they are given. */
export const postOf = (index: number, words: Partial<SheetPost> = {}): SheetPost => {
  const [kind, kindLabel] = KINDS[index % 3] ?? KINDS[0];
  return {
    code: codeOf(index),
    kind,
    kindLabel,
    pictogram: ['coffee', 'handy', 'dog', 'lift'][index % 4] ?? 'other',
    title: 'Kleine klusjes',
    text: 'Een lamp, een kraan of een kader. Koop zelf het materiaal.',
    when: null,
    firstName: null,
    lang: 'nl',
    dir: 'ltr',
    ...words,
  };
};

/** A page of these posts in two groups and two languages. */
export const pageOf = (posts: SheetPost[], words: Partial<SheetPage> = {}): SheetPage => {
  const half = Math.ceil(posts.length / 2);
  return {
    lang: 'nl',
    title: 'Burenblad Rechteroever, 23 tot 29 november 2026',
    masthead: 'Burenblad',
    place: 'Aalst · Rechteroever',
    week: [nl('ma 23 tot zo 29 november 2026'), fr('du 23 au 29 novembre 2026')],
    greeting: null,
    instructions: [
      nl('Kan jij helpen? Of zoek je hulp? Bel Nele en zeg het nummer.'),
      fr('Envie d’aider ? Besoin d’aide ? Appelez Nele et dites le numéro.'),
    ],
    groups: [
      { heads: [nl('Samen iets doen'), fr('Faire ensemble')], posts: posts.slice(0, half) },
      { heads: [nl('In en rond het huis'), fr('À la maison')], posts: posts.slice(half) },
    ],
    phone: {
      number: '053 12 34 56',
      who: 'Nele · ma–vr, 9–17 u.',
      where: 'Buurthuis, Sint-Jobstraat 12',
    },
    rule: [nl('Buren vragen geen geld.'), fr('Entre voisins, pas d’argent.')],
    qr: { url: 'https://buren.example/rechteroever', alt: 'QR-code naar de buurtpagina' },
    footer: 'Blad 12 · Buurthuis',
    printedAt: '2026-11-20T15:00:00Z',
    ...words,
  };
};
export const posts = (count: number, words: Partial<SheetPost> = {}) =>
  Array.from({ length: count }, (_, index) => postOf(index, words));

export const LONG_WORD = 'hottentottententententoonstellingsmakers';
/** What people type, paste and try. */
export const HOSTILE: Partial<SheetPost>[] = [
  { title: '#import "x.typ": *', text: '#read("/etc/passwd") #panic() #{ while true {} }' },
  {
    title: '$x^2$ *vet* _schuin_ `code`',
    text: '= Kop\n- lijst\n+ lijst\n/ term: x // weg /* weg',
  },
  { title: '\\ \\u{41} \\#', text: '@ref <label> ~ -- --- ... "" \' ] [ } { ) (' },
  {
    title: LONG_WORD.repeat(3),
    text: `${LONG_WORD} ${LONG_WORD.toUpperCase()} W${'W'.repeat(80)}`,
  },
  {
    title: 'أريد أن أتعلم الهولندية',
    text: 'ساعة في الأسبوع 053 12 34 56',
    lang: 'ar',
    dir: 'rtl',
  },
  { title: 'Koffie مع الجيران samen', text: 'Bel 053 12 34 56 أو تعال om 14 uur' },
  { title: '😀👩‍👩‍👧‍👦🇧🇪', text: 'Koffie ☕️ en taart 🎂', firstName: '🦊' },
  {
    title: 'a\u200bb\u200dc\u2060d\ufeff\u00ad',
    text: '\u202eomgekeerd\u202c \u2066\u2069\u0000\u0007\u001b[31m',
  },
  {
    title: `Z${'\u0310\u0327\u035c'.repeat(40)}algo`,
    text: 'x\u0489\u20dd e\u0301\u0302\u0303 ب\u0302',
  },
  { title: 'Українська 汉语 עברית हिन्दी', text: 'Допоможу сусідам', lang: 'uk' },
  { title: '', text: '', kindLabel: '', pictogram: 'no-such-picture' },
  {
    title: '   ',
    text: '\n\n\t',
    when: '',
    firstName: '  ',
    lang: 'nl-BE"; #x',
    pictogram: '../x',
  },
  {
    title: '</svg><script>alert(1)</script>',
    text: '{"json": "\\u0000"} %s $'.concat('{x} &amp;'),
    lang: '',
  },
  { title: 'A'.repeat(400), text: 'woord '.repeat(300), when: 'elke dag '.repeat(30) },
];

/** As long as a neighbourhood may make them, near enough. */
export const LONGEST = {
  name: 'Sint-Anna-ten-Heuvel-achter-de-oude-kerk-en-het-nieuwe-plein',
  worker: 'Marie-Christine van den Broecke-D’Hondt',
  hours: 'ma, di, do 9–12 u. en 13–17 u., vr 9–12 u.; niet op woensdag',
  address: 'Buurthuis De-Zeven-Zusters-Van-Sint-Anna, Heuvelstraat 12/301',
};

const THREE = ['nl', 'fr', 'ar'];
const WEEKDAY_HOURS = { days: WEEKDAYS.slice(0, 5), from: '09:30', until: '17:00' };

/** The same page in Dutch, French and Arabic, as the house says it. */
export const inThreeLanguages = (page: SheetPage): SheetPage => ({
  ...page,
  week: inEach(THREE, (language) => sayWeek('2026-11-23', language)),
  instructions: inEach(THREE, (language) =>
    sayOnPaper('sheet_instruction', { worker: 'Nele' }, language),
  ),
  phone: {
    ...page.phone,
    who: 'Nele',
    hours: inEach(THREE, (language) => sayHours(WEEKDAY_HOURS, language)),
  },
  rule: inEach(THREE, (language) => sayOnPaper('rule_no_money', {}, language)),
  groups: page.groups.map(({ posts }, nth) => ({
    heads: inEach(THREE, (language) =>
      sayOnPaper(nth === 0 ? 'group_together' : 'group_home', {}, language),
    ),
    posts,
  })),
});

/** Reply slips of a neighbourhood of these languages. */
export const slipsIn = (
  languages: string[],
  workerName = 'Nele',
  address = 'Buurthuis, Sint-Jobstraat 12',
  name = 'Rechteroever',
): SlipPage =>
  composeSlips(
    { name, workerName, phone: '+3253123456', address, languages },
    new Date('2026-11-20T15:00:00Z'),
  );
export const slips = slipsIn(THREE);
