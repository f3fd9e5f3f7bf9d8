import { entryFacts, pilePageFacts } from '#app/features/introductions/slips/facts.server.ts';
import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { m } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { deskFacts } from './desk-facts.server.ts';

/** The screen on which slips are typed in. @throws NotFound */
export const slipsPage = async (ctx: Ctx, hood: Neighbourhood, request: Request) => ({
  title: `${m.slips_enter({}, { locale: ctx.locale })} · ${hood.name}`,
  desk: await deskFacts(ctx, hood),
  entry: await entryFacts(ctx, hood, request),
});
export type SlipsPageData = Awaited<ReturnType<typeof slipsPage>>;

/** The pile that waits for the shredder. @throws NotFound */
export const pilePage = async (ctx: Ctx, hood: Neighbourhood) => ({
  title: `${m.slips_pile({}, { locale: ctx.locale })} · ${hood.name}`,
  desk: await deskFacts(ctx, hood),
  facts: await pilePageFacts(ctx, hood),
});
export type PilePageData = Awaited<ReturnType<typeof pilePage>>;
