import type { CallListPage, CardPage } from '#app/features/sheets/paper-pages.ts';
import type { RoundPage } from '#app/features/sheets/round-page.ts';
import { NAME_MAX, TITLE_MAX } from '#db/vocabulary.ts';
import { exampleCalls, exampleCard, exampleRound } from './example-papers.ts';

/** The longest line of a place, an address, a neighbourhood or a city that its form takes. */
const LINE_MAX = 60;
/** Of where two people meet, and of the reason why a post is not published. */
const [MEET_MAX, REASON_MAX] = [100, 200];
/** Two of the longest numbers there are. */
const PHONES = ['+211 912 345 678 901', '+590 690 12 34 56'] as const;

/** A text over and over, as long as a form takes it; a letter with its accent, or an emoji, counts as one. */
const filling =
  (text: string) =>
  (length: number): string => {
    const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
    const rounds = Math.ceil(length / Math.max(1, letters.length));
    return Array.from({ length: rounds }, () => letters)
      .flat()
      .slice(0, length)
      .join('');
  };

/** The desk's papers with this text, as long as the forms take it, wherever people's own words stand. */
export const longestPapers = (
  text: string,
): { card: CardPage; calls: CallListPage; round: RoundPage } => {
  const fill = filling(text);
  const [name, title, line] = [fill(NAME_MAX), fill(TITLE_MAX), fill(LINE_MAX)];
  const place = `${line} · ${line}`;
  const dir = /\p{Script=Arabic}/u.test(text) ? 'rtl' : 'ltr';
  const calls = exampleCalls(2, 2, { place });
  const round = exampleRound(4, { place, title: `Ronde van ${name}` });
  return {
    card: exampleCard({
      place,
      title: `Dag ${name}, dit is je buur`,
      about: `Het gaat over: ${title}`,
      other: name,
      phone: PHONES[0],
      call: `${name} heeft hier geen telefoonnummer. ${name} helpt je om af te spreken.`,
      meet: {
        title: 'Jullie zien elkaar:',
        when: 'donderdag 26 november, 10.30 uur',
        place: `Waar: ${fill(MEET_MAX)}`,
      },
      worker: `Lukt het niet? Bel ${name}:`,
      workerPhone: PHONES[0],
    }),
    calls: {
      ...calls,
      streets: calls.streets.map((street) => ({
        name: line,
        calls: street.calls.map((call) => ({
          ...call,
          name,
          address: line,
          phones: [...PHONES],
          reasons: [
            {
              why: `Zeg waarom het niet op de site komt: ${title}`,
              say: {
                lang: 'nl',
                dir,
                text: `Dag ${name}, met ${name}: over “${title}”. ${fill(REASON_MAX)}`,
              },
            },
          ],
        })),
      })),
    },
    round: {
      ...round,
      stops: round.stops.map((stop) => ({
        ...stop,
        name: line,
        address: line,
        note: `Vraag het aan: ${line}`,
        sheets: '99 × A4 op twee kanten',
      })),
    },
  };
};
