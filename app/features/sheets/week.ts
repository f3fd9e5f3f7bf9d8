import { Temporal } from 'temporal-polyfill';
import { m } from '#app/i18n/messages.ts';
import { plusDays } from '#app/lib/time.ts';
import type { Locale } from '#db/vocabulary.ts';

const TAG: Record<Locale, string> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' };

/** A week from its Monday (`YYYY-MM-DD`), as a sheet's head says it: "ma 23 tot zo 29 november 2026". */
export const sayWeek = (monday: string, locale: Locale): string => {
  const from = Temporal.PlainDate.from(monday);
  const to = Temporal.PlainDate.from(plusDays(monday, 6));
  const day = (date: Temporal.PlainDate, parts: Intl.DateTimeFormatOptions) =>
    date.toLocaleString(TAG[locale], parts).replaceAll('.', '').replace(',', '');
  // French shortens weekdays with a dot only; there is room for the whole word.
  const weekday = locale === 'fr' ? 'long' : 'short';
  const month = from.month === to.month ? {} : ({ month: 'long' } as const);
  return m.week_from_to(
    {
      from: day(from, { weekday, day: 'numeric', ...month }),
      to: day(to, { weekday, day: 'numeric', month: 'long', year: 'numeric' }),
    },
    { locale },
  );
};
