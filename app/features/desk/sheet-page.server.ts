import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { sheetFacts } from '#app/features/sheets/sheet-facts.server.ts';
import { m } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { deskFacts } from './desk-facts.server.ts';

/** A week's sheet at the desk. @throws NotFound */
export const sheetPage = async (ctx: Ctx, hood: Neighbourhood, week: string, origin: string) => {
  const sheet = await sheetFacts(ctx, hood, week, origin);
  const { locale } = ctx;
  return {
    title: `${m.desk_sheet_of({ week: sheet.label }, { locale })} · ${hood.name}`,
    desk: await deskFacts(ctx, hood),
    slug: hood.slug,
    base: `/desk/${hood.slug}/sheet/${week}`,
    sheet,
  };
};
export type SheetPageData = Awaited<ReturnType<typeof sheetPage>>;
