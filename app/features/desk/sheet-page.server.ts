import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { editionFacts } from '#app/features/sheets/edition-facts.server.ts';
import { layoutOf } from '#app/features/sheets/layout.ts';
import { sheetFacts } from '#app/features/sheets/sheet-facts.server.ts';
import { m } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import type { Args } from '#app/lib/http.ts';
import { deskFacts } from './desk-facts.server.ts';

/** A week's sheet at the desk, in the layout that the address names. @throws NotFound */
export const sheetPage = async (ctx: Ctx, hood: Neighbourhood, args: Args) => {
  const week = args.params.week ?? '';
  const layout = layoutOf(args.request.url);
  const sheet = await sheetFacts(ctx, hood, week, args.context.origin, layout);
  const { locale } = ctx;
  return {
    title: `${m.desk_sheet_of({ week: sheet.label }, { locale })} · ${hood.name}`,
    desk: await deskFacts(ctx, hood),
    slug: hood.slug,
    base: `/desk/${hood.slug}/sheet/${week}`,
    sheet,
    edition: await editionFacts(ctx, hood, week),
  };
};
export type SheetPageData = Awaited<ReturnType<typeof sheetPage>>;
