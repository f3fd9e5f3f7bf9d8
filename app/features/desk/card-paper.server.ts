import { introductionCard } from '#app/features/introductions/card.server.ts';
import type { Side } from '#app/features/introductions/policy.ts';
import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import type { CardPage } from '#app/features/sheets/paper-pages.ts';
import { m } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';

/**
 * An introduction's card as it prints, in the language of the one who gets it. Null where nothing may be
 * handed over. @throws NotFound
 */
export const cardPaper = async (
  ctx: Ctx,
  hood: Neighbourhood,
  id: string,
  side: Side,
): Promise<CardPage | null> => {
  const { card } = await introductionCard(ctx, hood, id, side);
  if (!card) return null;
  const { locale, title, about, category, other, phone, call, meet, worker, workerPhone } = card;
  return {
    lang: locale,
    title,
    masthead: m.product({}, { locale }),
    place: `${hood.city} · ${hood.name}`,
    about,
    pictogram: category,
    other,
    phone,
    call,
    meet,
    worker,
    workerPhone,
    words: { write: m.card_write({}, { locale }) },
    printedAt: ctx.now.toISOString(),
  };
};
