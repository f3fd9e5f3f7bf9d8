import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { dayOfPath, sheetOfPath } from '#app/features/sheets/round/form.ts';
import { roundFacts } from '#app/features/sheets/round/round-facts.server.ts';
import { m } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { deskFacts } from './desk-facts.server.ts';

/** The round that an address of its page, or of a tap on it, names. @throws NotFound */
export const roundPage = async (ctx: Ctx, hood: Neighbourhood, url: string) => ({
  title: `${m.round_title_none({}, { locale: ctx.locale })} · ${hood.name}`,
  desk: await deskFacts(ctx, hood),
  round: await roundFacts(ctx, hood, dayOfPath(url), sheetOfPath(url)),
});
export type RoundPageData = Awaited<ReturnType<typeof roundPage>>;
