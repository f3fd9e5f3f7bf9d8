import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { findDraft } from '#app/features/sheets/draft.server.ts';
import { isFrozen } from '#app/features/sheets/policy.ts';
import { sheetSource } from '#app/features/sheets/sheet-source.ts';
import { sayWeek } from '#app/features/sheets/week.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { nextMonday } from '#app/lib/time.ts';

/** The sheet that is being made, for the third pane. */
export const comingSheet = async (ctx: Ctx, hood: Neighbourhood) => {
  const week = nextMonday(ctx.now, hood.timeZone);
  const draft = await findDraft(ctx, hood.id, week);
  return {
    href: `/desk/${hood.slug}/sheet/${week}`,
    source: sheetSource(hood, week, draft.version),
    label: sayWeek(week, ctx.locale),
    count: draft.chosen.length,
    published: isFrozen(draft.edition),
  };
};

export type ComingSheet = Awaited<ReturnType<typeof comingSheet>>;
