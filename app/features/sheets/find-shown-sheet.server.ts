import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { dayIn } from '#app/lib/time.ts';
import { oldestToCorrect } from './policy.ts';
import {
  findReplacement,
  findSheet,
  listNameless,
  listPrints,
  listTakenBack,
} from './queries.server.ts';
import { sheetNumber, sheetPath } from './sheet-number.ts';
import { type ShownSheet, saysTakenBack, shownSheet, type Withdrawn } from './shown-sheet.ts';

const findWithdrawn = async (
  ctx: Ctx,
  hood: Neighbourhood,
  { number, withdrawnReason }: { number: number; withdrawnReason: string | null },
): Promise<Withdrawn> => {
  const found = await findReplacement(ctx, hood.id, number);
  const inTime = found && found.week >= oldestToCorrect(dayIn(ctx.now, hood.timeZone));
  return {
    reason: withdrawnReason ?? '',
    instead: found?.ready ? sheetPath({ number, correction: found.correction }) : null,
    // A draft that nobody finished in time is not promised for ever.
    comes: Boolean(inTime && !found.ready),
  };
};

/**
 * The sheet that an address names, as its page shows it: of a withdrawn one why, and nothing it said.
 * @throws NotFound
 */
export const findShownSheet = async (
  ctx: Ctx,
  hood: Neighbourhood,
  path: string | undefined,
): Promise<ShownSheet> => {
  const found = await findSheet(ctx, hood.id, sheetNumber(path));
  const withdrawn = found.status === 'withdrawn' ? await findWithdrawn(ctx, hood, found) : null;
  const since = {
    takenBack: await listTakenBack(ctx, found.id),
    nameless: await listNameless(ctx, found.id),
  };
  const stale = saysTakenBack(found.page, since);
  const prints = withdrawn || stale ? [] : await listPrints(ctx, found.id);
  return {
    ...shownSheet(found, since, ctx.locale),
    ...(withdrawn ? { greeting: null, groups: [] } : {}),
    withdrawn,
    stale,
    layouts: prints.map(({ layout }) => layout),
  };
};
