import { findNeighbourhoodById } from '#app/features/neighbourhoods/queries.server.ts';
import { countWordsToPass } from '#app/features/people/key-figures/street.server.ts';
import { streetFacts } from '#app/features/people/key-figures/street-facts.server.ts';
import { sayDate } from '#app/features/posts/when.ts';
import { m } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { ownRound } from './own-round.server.ts';

/** A key figure's own page: what to say to whom, where to bring the sheet. @throws NotFound for who is none. */
export const ownStreetPage = async (ctx: Ctx, day: string | null = null) => {
  if (ctx.actor.type !== 'neighbour') throw new NotFound();
  const hood = await findNeighbourhoodById(ctx, ctx.actor.neighbourhoodId);
  return {
    street: await streetFacts(ctx, sayDate),
    round: await ownRound(ctx, hood, day),
    title: m.street_title({}, { locale: ctx.locale }),
  };
};
export type OwnStreetData = Awaited<ReturnType<typeof ownStreetPage>>;

/** How much a signed-in key figure has to do: words to say, places to bring the sheet to; nothing for anybody else. */
export const countOwnStreet = async (ctx: Ctx): Promise<number | null> => {
  const words = await countWordsToPass(ctx);
  if (words === null || ctx.actor.type !== 'neighbour') return null;
  const hood = await findNeighbourhoodById(ctx, ctx.actor.neighbourhoodId);
  const stops = (await ownRound(ctx, hood))?.stops ?? [];
  return words + stops.filter(({ brought }) => !brought).length;
};
