import { entryFacts, pilePageFacts } from '#app/features/introductions/slips/facts.server.ts';
import { keptSlipFacts } from '#app/features/introductions/slips/finish.server.ts';
import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { m } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { deskFacts } from './desk-facts.server.ts';

/** The screen on which slips are typed in. @throws NotFound */
export const slipsPage = async (ctx: Ctx, hood: Neighbourhood, request: Request) => ({
  title: `${m.slips_enter({}, { locale: ctx.locale })} · ${hood.name}`,
  desk: await deskFacts(ctx, hood),
  entry: await entryFacts(ctx, hood, request),
  kept: null,
});
export type SlipsPageData = Awaited<ReturnType<typeof slipsPage | typeof keptSlipPage>>;

/** The same, with a card that was kept in it. @throws NotFound, Conflict */
export const keptSlipPage = async (
  ctx: Ctx,
  hood: Neighbourhood,
  draftId: string,
  request: Request,
) => ({
  ...(await slipsPage(ctx, hood, request)),
  kept: {
    action: `/desk/${hood.slug}/incoming-slips/drafts/${draftId}`,
    typed: await keptSlipFacts(ctx, hood, draftId),
  },
});

/** The pile that waits for the shredder. @throws NotFound */
export const pilePage = async (ctx: Ctx, hood: Neighbourhood) => ({
  title: `${m.slips_pile({}, { locale: ctx.locale })} · ${hood.name}`,
  desk: await deskFacts(ctx, hood),
  facts: await pilePageFacts(ctx, hood),
});
export type PilePageData = Awaited<ReturnType<typeof pilePage>>;
