import { findNeighbourhoodById } from '#app/features/neighbourhoods/queries.server.ts';
import { streetFacts } from '#app/features/people/key-figures/street-facts.server.ts';
import { sayDate } from '#app/features/posts/when.ts';
import { m } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { ownRound } from './own-round.server.ts';

/** A key figure's own page: what to say to whom, where to bring the sheet. @throws NotFound for who is none. */
export const ownStreetPage = async (ctx: Ctx) => {
  if (ctx.actor.type !== 'neighbour') throw new NotFound();
  const hood = await findNeighbourhoodById(ctx, ctx.actor.neighbourhoodId);
  return {
    street: await streetFacts(ctx, sayDate),
    round: await ownRound(ctx, hood),
    title: m.street_title({}, { locale: ctx.locale }),
  };
};
export type OwnStreetData = Awaited<ReturnType<typeof ownStreetPage>>;
