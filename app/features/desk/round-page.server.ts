import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { roundFacts } from '#app/features/sheets/round/round-facts.server.ts';
import { m } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { deskFacts } from './desk-facts.server.ts';

/** The round of the sheet that hangs now; `day` was chosen for the tick before. @throws NotFound */
export const roundPage = async (ctx: Ctx, hood: Neighbourhood, day: string | null = null) => ({
  title: `${m.round_title_none({}, { locale: ctx.locale })} · ${hood.name}`,
  desk: await deskFacts(ctx, hood),
  round: await roundFacts(ctx, hood, day),
});
export type RoundPageData = Awaited<ReturnType<typeof roundPage>>;
