import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { sayDate } from '#app/features/posts/when.ts';
import { sayNumber, sheetPath } from '#app/features/sheets/sheet-number.ts';
import type { SheetOut } from '#app/features/sheets/sheets-out.server.ts';
import { listStillOut, type PostOut } from '#app/features/sheets/still-in-the-street.server.ts';
import { sayWeek } from '#app/features/sheets/week.ts';
import { m } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { deskFacts } from './desk-facts.server.ts';

/** What hangs in the street and should not, in words. @throws NotFound */
export const stillOutPage = async (ctx: Ctx, hood: Neighbourhood) => {
  const { locale } = ctx;
  const { posts, names, withdrawn } = await listStillOut(ctx, hood.id);
  const sheet = ({ week, places, ...one }: SheetOut) => ({
    path: `/${hood.slug}/sheets/${sheetPath(one)}`,
    name: m.sheet_name({ number: sayNumber(one, locale) }, { locale }),
    week: sayWeek(week, locale),
    places,
  });
  const line = <T extends PostOut>({ id, since, sheets, ...post }: T) => ({
    ...post,
    href: `/desk/${hood.slug}/posts/${id}`,
    since: sayDate(since, hood.timeZone, locale),
    sheets: sheets.map(sheet),
  });
  return {
    title: `${m.still_out_title({}, { locale })} · ${hood.name}`,
    desk: await deskFacts(ctx, hood),
    earlier: `/desk/${hood.slug}/sheets`,
    withdrawn: withdrawn.map(sheet),
    posts: posts.map(line),
    names: names.map(line),
  };
};
export type StillOutData = Awaited<ReturnType<typeof stillOutPage>>;
