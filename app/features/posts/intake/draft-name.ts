import { m } from '#app/i18n/messages.ts';
import type { Locale } from '#db/vocabulary.ts';

const MOST = 50;

/** The first words of a text, as many as a line of a list has room for. */
export const firstWords = (text: string): string => {
  const [line = ''] = text.trim().split('\n');
  if (line.length <= MOST) return line;
  const cut = line.slice(0, MOST + 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > 0 ? space : MOST)} …`;
};

type Named = { title: string; words: string; slip: number | null };

/** What tells a conversation from the others: the slip it came on, its title, or how it begins; or nothing yet. */
export const draftName = ({ title, words, slip }: Named, locale: Locale): string =>
  [slip === null ? '' : m.intake_of_slip({ number: slip }, { locale }), title || words]
    .filter(Boolean)
    .join(' · ');
