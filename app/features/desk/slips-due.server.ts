import { sayNumbers } from '#app/features/introductions/slips/pile-words.ts';
import { findDuePile } from '#app/features/introductions/slips/queries.server.ts';
import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { sayDay } from '#app/features/posts/when.ts';
import { m } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';

/**
 * The one line of today's list for cards to shred: before all else where some are late, else among what
 * has its day. @throws NotFound
 */
export const slipsDue = async (ctx: Ctx, hood: Neighbourhood) => {
  const pile = await findDuePile(ctx, hood);
  const numbers = pile?.late ?? pile?.rest;
  if (!pile || !numbers) return { late: [], rest: [] };
  const { locale } = ctx;
  const line = {
    id: `slips-${numbers.from}`,
    href: `/desk/${hood.slug}/incoming-slips/pile`,
    pictogram: 'letterbox' as const,
    what: sayNumbers(numbers, locale),
    language: null,
    next: pile.late
      ? m.today_slips_late({}, { locale })
      : m.today_slips({ day: sayDay(pile.rest?.before ?? '', locale) }, { locale }),
    side: '',
  };
  return pile.late ? { late: [line], rest: [] } : { late: [], rest: [line] };
};
