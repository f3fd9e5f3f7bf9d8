import { createHash } from 'node:crypto';
import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { hintsOf } from '#app/features/posts/hints.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { dayIn, mondayOf, nextMonday, plusDays } from '#app/lib/time.ts';
import { GROUPS, groupOf, SHEET_LAYOUTS, SHEET_MAX, type SheetLayout } from '#db/vocabulary.ts';
import { countSiteOnly, type SheetCandidate } from './candidates.server.ts';
import { type Draft, findDraft } from './draft.server.ts';
import { expectMonday, expectWeek } from './expect-week.ts';
import { frozenRoom } from './frozen-room.server.ts';
import { slipsBehind } from './layout.ts';
import { digestOf } from './page-digest.server.ts';
import { canArrange, isFrozen } from './policy.ts';
import { PressRefused } from './press.server.ts';
import { previewLayout } from './preview.server.ts';
import { type Why, whyWaits } from './propose.ts';
import { pageOf } from './publish.server.ts';
import type { SheetPage } from './sheet-page.ts';
import { sheetSource, sourceOfBack, type Unsaved } from './sheet-source.ts';
import { sayWeek } from './week.ts';

const place = (one: SheetCandidate) => ({
  id: one.id,
  code: one.code,
  kind: one.kind,
  category: one.category,
  title: one.title,
  language: one.language,
  group: groupOf(one),
  lastWeek: one.lastWeek,
  hints: hintsOf(one),
});
/** A post on the sheet, or beside it with the reason. */
export type Place = ReturnType<typeof place> & { why?: { is: Why; name: string } };

/** A post that waits for the next sheet; without its title where it is not to be printed any more. */
const waiting = ({ chosen, leftOut, past }: Draft, code: string) => {
  const found = [...chosen, ...leftOut, ...past].find((one) => one.code === code);
  return { code, title: found?.title ?? null, language: found?.language ?? null };
};
export type Waiting = ReturnType<typeof waiting>;

/** A draft as it would be with these posts, in this order, and this greeting; what cannot be on it is passed over. */
const arranged = (draft: Draft, { order, greeting }: Unsaved): Draft => {
  const offered = [...draft.chosen, ...draft.leftOut];
  const chosen = order.flatMap((code) => offered.find((one) => one.code === code) ?? []);
  return { ...draft, greeting, chosen: [...new Set(chosen)].slice(0, SHEET_MAX) };
};

/**
 * The page a week's sheet prints: frozen where it is published, else as it stands now, or as it would in
 * an arrangement that is not saved yet.
 */
export const findSheetPage = async (
  ctx: Ctx,
  hood: Neighbourhood,
  week: string,
  origin: string,
  unsaved: Unsaved | null = null,
): Promise<SheetPage> => {
  const draft = await findDraft(ctx, hood.id, week);
  if (draft.edition && isFrozen(draft.edition)) return draft.edition.page as SheetPage;
  return pageOf(ctx, hood, unsaved ? arranged(draft, unsaved) : draft, origin);
};

/** Changes with whatever but the order of the posts and the greeting is on a page. */
const stampOf = (hood: Neighbourhood, { footer }: SheetPage): string =>
  createHash('sha256')
    .update(JSON.stringify([hood.revision, hood.settingsVersion, footer]))
    .digest('hex')
    .slice(0, 12);

/** What a page has room for as it would print now; `refused` where the press does not take it. */
const draftRoom = async (page: SheetPage, layout: SheetLayout) => {
  const shown = { layout, layouts: [...SHEET_LAYOUTS] };
  try {
    const { waits, leftOver } = await previewLayout(page, layout);
    return { ...shown, waits, leftOver, refused: false };
  } catch (error) {
    // It is still to be worked on: the list stays, and says so.
    if (!(error instanceof PressRefused)) throw error;
    return { ...shown, waits: [], leftOver: [], refused: true };
  }
};

/**
 * All that the composer shows of a week. `leftOver` names the posts that do not fit on the sheet for walls
 * and wait; `layoutLeftOver` those that the layout looked at leaves out beside them. The press itself is
 * asked; of a published sheet, what was kept with its prints tells.
 *
 * @throws NotFound for what is no Monday, or a week for which no sheet can be made any more (or yet).
 */
export const sheetFacts = async (
  ctx: Ctx,
  hood: Neighbourhood,
  week: string,
  origin: string,
  asked: SheetLayout = 'tearoff',
) => {
  expectMonday(week);
  const draft = await findDraft(ctx, hood.id, week);
  const open = canArrange(ctx.actor, draft);
  const frozen = open ? null : draft.edition;
  const coming = nextMonday(ctx.now, hood.timeZone);
  const present = mondayOf(dayIn(ctx.now, hood.timeZone));
  expectWeek(ctx, hood, draft);
  const page = await findSheetPage(ctx, hood, week, origin);
  const room = frozen ? await frozenRoom(ctx, frozen.id, asked) : await draftRoom(page, asked);
  const { layout, layouts, refused, waits: leftOver, leftOver: layoutLeftOver } = room;
  const stamp = stampOf(hood, page);
  const chosen: Place[] = frozen ? [] : draft.chosen.map(place);
  const beside = (one: SheetCandidate): Place => ({
    ...place(one),
    why: { is: whyWaits(one, draft.chosen, leftOver.length === 0), name: one.authorName },
  });
  return {
    week,
    label: sayWeek(week, ctx.locale),
    version: draft.version,
    /** Whether it can still be arranged, and made ready. */
    open,
    /** The page as it is shown, in short: what is made ready is this one. */
    digest: digestOf(page),
    number: frozen?.number ?? null,
    greeting: draft.greeting,
    groups: GROUPS.filter((group) => chosen.some((one) => one.group === group)),
    chosen,
    leftOut: frozen ? [] : draft.leftOut.map(beside),
    past: frozen ? [] : draft.past.map(place),
    siteOnly: frozen ? 0 : await countSiteOnly(ctx, hood.id),
    layout,
    layouts,
    refused,
    leftOver,
    waiting: leftOver.map((code) => waiting(draft, code)),
    layoutLeftOver,
    // What was frozen has lost what waits.
    printed:
      page.groups.reduce((sum, { posts }) => sum + posts.length, 0) -
      (frozen ? 0 : leftOver.length),
    source: sheetSource(hood, week, draft.version, layout),
    back: slipsBehind(page, layout)
      ? sourceOfBack(`/desk/${hood.slug}/sheet/${week}`, stamp)
      : null,
    stamp,
    weeks: [present, coming, plusDays(coming, 7)].map((day) => ({
      week: day,
      label: sayWeek(day, ctx.locale),
    })),
  };
};
export type SheetFacts = Awaited<ReturnType<typeof sheetFacts>>;
