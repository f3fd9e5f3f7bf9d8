import type { CallListPage, CardPage } from '#app/features/sheets/paper-pages.ts';
import type { RoundPage } from '#app/features/sheets/round-page.ts';
import type { SharePage } from '#app/features/sheets/share-page.ts';

const paper = { lang: 'nl', masthead: 'Burenblad', place: 'Aalst · Rechteroever' } as const;
const printedAt = '2026-11-20T09:00:00Z';

/** Maria's card, with Kevin's number. */
export const exampleCard = (changes: Partial<CardPage> = {}): CardPage => ({
  ...paper,
  title: 'Dag Maria, dit is je buur',
  about: 'Het gaat over: Rit naar de dokter',
  pictogram: 'lift',
  other: 'Kevin',
  phone: '0471 22 33 44',
  call: 'Bel gerust. Zeg wie je bent.',
  meet: {
    title: 'Jullie zien elkaar:',
    when: 'donderdag 26 november, 10 uur',
    place: 'Waar: Buurthuis, Sint-Jobstraat 12',
  },
  worker: 'Lukt het niet? Bel Nele:',
  workerPhone: '053 12 34 56',
  words: { write: 'Om op te schrijven' },
  printedAt,
  ...changes,
});

type Street = CallListPage['streets'][number];

export const exampleStreet = (nth: number, calls: number): Street => ({
  name: ['Kerkstraat', 'Sint-Jobstraat', 'Zandstraat', 'Zonder adres'][nth % 4] ?? '',
  calls: Array.from({ length: calls }, (_, index) => ({
    name: ['Maria', 'Kevin Peeters', 'Samira', 'Rita'][index % 4] ?? '',
    address: `${['Kerkstraat', 'Sint-Jobstraat', 'Zandstraat'][nth % 3]} ${9 + index}`,
    phones: ['0470 12 34 56', ...(index % 3 === 1 ? ['053 77 88 99'] : [])],
    know: index % 2 ? ['Bel tussen 09:00 en 12:00.', 'Pogingen: 2'] : [],
    reasons: [
      {
        why: 'Vraag of de kennismaking mag: Rit naar de dokter',
        say:
          index % 3 === 2
            ? {
                lang: 'fr',
                dir: 'ltr',
                text: 'Bonjour Samira, ici Nele : un voisin répond à « Trajet chez le médecin ». Ce voisin peut-il avoir votre prénom et votre numéro ?',
              }
            : {
                lang: 'nl',
                dir: 'ltr',
                text: 'Dag Maria, met Nele: er is een buur voor “Rit naar de dokter”. Mag die buur je voornaam en je nummer hebben?',
              },
      },
      ...(index % 4 === 1 ? [{ why: 'Bel terug. Gordijnen ophangen', say: null }] : []),
    ],
  })),
});

/** A call list of that many streets, each with that many people. */
export const exampleCalls = (
  streets = 3,
  calls = 3,
  changes: Partial<CallListPage> = {},
): CallListPage => ({
  ...paper,
  title: 'Bellijst voor onderweg',
  date: 'vrijdag 20 november 2026',
  hint: 'Zet een kruisje bij wat er gebeurde.',
  streets: Array.from({ length: streets }, (_, nth) => exampleStreet(nth, calls)),
  outcomes: ['Bereikt', 'Geen antwoord', 'Voicemail', 'Sms gestuurd', 'Bezocht'],
  words: { noPhone: 'Geen telefoon.', note: 'Notitie', shred: 'Na gebruik versnipperen' },
  printedAt,
  ...changes,
});

const STOPS = [
  ['Wassalon Molendries', 'Wassalon', 'Molendries 3', '1 × A4 met strookjes', 'laundry'],
  ['Bushalte Zonnestraat', 'Bushokje', 'Zonnestraat', '1 × A3 affiche', 'lift'],
  ['Dokter Peeters', 'Wachtzaal', 'Kerkstraat 9', '3 × A4 in grote letter', 'company'],
  ['Buurtwinkel Aydin', 'Winkel', 'Sint-Jobstraat 40', '20 × A5 blaadje', 'shopping'],
  ['Volkstuin De Akker', 'Volkstuin', 'Akkerweg 1', '2 × A4 met strookjes', 'allotment'],
] as const;

/** A round of that many stops. */
export const exampleRound = (stops = 5, changes: Partial<RoundPage> = {}): RoundPage => ({
  ...paper,
  title: 'Ronde van Nele',
  week: 'maandag 23 tot zondag 29 november 2026',
  stops: Array.from({ length: stops }, (_, index) => {
    const [name, kind, address, sheets, pictogram] = STOPS[index % STOPS.length] ?? STOPS[0];
    const note = index % 3 === 2 ? 'Vraag het aan de balie.' : null;
    const strips = sheets.endsWith('strookjes');
    return { nth: index + 1, name, kind, address, sheets, note, strips, pictogram };
  }),
  total: `Bladen: ${stops * 5} · Plekken: ${stops}`,
  words: { tick: 'Gedaan', count: 'Bladen', date: 'Datum', tearOffs: 'Strookjes weg' },
  printedAt,
  ...changes,
});

/** The picture of a sheet with four posts. */
export const exampleShare = (changes: Partial<SharePage> = {}): SharePage => ({
  ...paper,
  title: 'Burenblad 12: Rechteroever',
  week: [
    { lang: 'nl', dir: 'ltr', text: 'ma 23 tot zo 29 november 2026' },
    { lang: 'fr', dir: 'ltr', text: 'lu 23 au di 29 novembre 2026' },
  ],
  instruction: {
    lang: 'nl',
    dir: 'ltr',
    text: 'Kan jij helpen? Of zoek je hulp? Bel Nele en zeg het nummer.',
  },
  posts: (
    [
      ['1041', 'together', 'Samen doen', 'coffee', 'Samen koffie drinken'],
      ['3072', 'request', 'Ik zoek hulp', 'lift', 'Rit naar de dokter'],
      ['6044', 'offer', 'Ik help', 'handy', 'Kleine klusjes in huis'],
      ['2137', 'offer', 'Ik help', 'dog', 'Ik wandel met je hond'],
    ] as const
  ).map(([code, kind, kindLabel, pictogram, title]) => ({
    code,
    kind,
    kindLabel,
    pictogram,
    title,
    lang: 'nl',
    dir: 'ltr' as const,
  })),
  phone: '053 12 34 56',
  printedAt,
  ...changes,
});
