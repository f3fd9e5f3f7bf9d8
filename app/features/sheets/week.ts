import { sayDateParts } from '#app/i18n/paper/say-date.ts';
import { type PaperLanguage, sayOnPaper } from '#app/i18n/paper/say-on-paper.ts';
import { plusDays } from '#app/lib/time.ts';

// A whole word where there is no short one that people know. French has them with a dot, for a long line.
const weekdayIn = (language: PaperLanguage, oneMonth: boolean): 'short' | 'long' =>
  language === 'ar' || language === 'tr' || (language === 'fr' && oneMonth) ? 'long' : 'short';

/** A week from its Monday (`YYYY-MM-DD`), as a sheet's head says it: "ma 23 tot zo 29 november 2026". */
export const sayWeek = (monday: string, language: PaperLanguage): string => {
  const sunday = plusDays(monday, 6);
  const oneMonth = monday.slice(0, 7) === sunday.slice(0, 7);
  const day = { weekday: weekdayIn(language, oneMonth), day: 'numeric' } as const;
  const month = { month: 'long' } as const;
  return sayOnPaper(
    'week_from_to',
    {
      from: sayDateParts(monday, oneMonth ? day : { ...day, ...month }, language),
      to: sayDateParts(sunday, { ...day, ...month, year: 'numeric' }, language),
    },
    language,
  );
};
