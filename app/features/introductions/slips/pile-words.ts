import { sayDay, sayInstant } from '#app/features/posts/when.ts';
import { m } from '#app/i18n/messages.ts';
import type { Locale } from '#db/vocabulary.ts';
import type { Numbers, Pile } from './pile.ts';

/** "Kaartjes 12–27", or the one that there is. */
export const sayNumbers = ({ from, to }: Numbers, locale: Locale): string =>
  from === to ? m.slips_one({ from }, { locale }) : m.slips_range({ from, to }, { locale });

/** The pile in words: what is late first, then what has time, and until when. */
export const pileWords = (pile: Pile, timeZone: string, locale: Locale) => ({
  numbers: sayNumbers(pile, locale),
  upTo: pile.to,
  oldest: m.slips_pile_oldest({ day: sayInstant(pile.oldest, timeZone, locale) }, { locale }),
  late: pile.late && m.slips_pile_late({ numbers: sayNumbers(pile.late, locale) }, { locale }),
  rest:
    pile.rest &&
    m.slips_pile_before(
      { numbers: sayNumbers(pile.rest, locale), day: sayDay(pile.rest.before, locale) },
      { locale },
    ),
});
export type PileWords = ReturnType<typeof pileWords>;
