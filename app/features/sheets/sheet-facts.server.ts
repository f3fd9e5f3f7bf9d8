import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { dayIn, isDay, mondayOf, nextMonday, plusDays } from '#app/lib/time.ts';
import { GROUPS, groupOf } from '#db/vocabulary.ts';
import { findDraft, type SheetCandidate } from './draft.server.ts';
import { pageOf } from './publish.server.ts';
import type { SheetPage } from './sheet-page.ts';
import { sheetSource } from './sheet-source.ts';
import { previewSheet } from './typeset.server.ts';
import { sayWeek } from './week.ts';

/** How many weeks ahead of the coming one a sheet may be made. */
const AHEAD = 2;

const place = (one: SheetCandidate) => ({
  id: one.id,
  code: one.code,
  kind: one.kind,
  category: one.category,
  title: one.title,
  language: one.language,
  group: groupOf(one),
});
export type Place = ReturnType<typeof place>;

/** The page a week's sheet prints: frozen where it is published, else as it stands now. */
export const findSheetPage = async (
  ctx: Ctx,
  hood: Neighbourhood,
  week: string,
  origin: string,
): Promise<SheetPage> => {
  const draft = await findDraft(ctx, hood.id, week);
  return draft.edition?.status === 'published'
    ? (draft.edition.page as SheetPage)
    : pageOf(ctx, hood, draft, origin);
};

/**
 * All that the composer shows of a week. `leftOver` names the posts that do not fit on the page; it is
 * asked of the press itself, and of a published sheet's frozen page as well.
 *
 * @throws NotFound for what is no Monday, or a week for which no sheet can be made any more (or yet).
 */
export const sheetFacts = async (ctx: Ctx, hood: Neighbourhood, week: string, origin: string) => {
  if (!isDay(week) || mondayOf(week) !== week) throw new NotFound();
  const draft = await findDraft(ctx, hood.id, week);
  const published = draft.edition?.status === 'published';
  const coming = nextMonday(ctx.now, hood.timeZone);
  const present = mondayOf(dayIn(ctx.now, hood.timeZone));
  if (!published && (week < present || week > plusDays(coming, 7 * AHEAD))) throw new NotFound();
  const page = await findSheetPage(ctx, hood, week, origin);
  const { leftOver } = await previewSheet(page);
  const chosen = published ? [] : draft.chosen.map(place);
  return {
    week,
    label: sayWeek(week, ctx.locale),
    version: draft.version,
    number: published ? (draft.edition?.number ?? null) : null,
    greeting: draft.greeting,
    groups: GROUPS.filter((group) => chosen.some((one) => one.group === group)),
    chosen,
    leftOut: published ? [] : draft.leftOut.map(place),
    leftOver,
    printed: page.groups.reduce((sum, { posts }) => sum + posts.length, 0) - leftOver.length,
    source: sheetSource(hood, week, draft.version),
    weeks: [present, coming, plusDays(coming, 7)].map((day) => ({
      week: day,
      label: sayWeek(day, ctx.locale),
    })),
  };
};
export type SheetFacts = Awaited<ReturnType<typeof sheetFacts>>;
