import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { dayIn } from '#app/lib/time.ts';
import { findEditionOfWeek } from './draft.server.ts';
import { canWithdrawEdition } from './policy.ts';
import { findSheet, listPrints } from './queries.server.ts';
import { sayNumber, sheetPath } from './sheet-number.ts';

/**
 * What the desk knows of a week's edition beside its page: its number, its prints, whether it can be withdrawn, and
 * for a correction what was wrong. Null while the sheet has no number yet.
 */
export const editionFacts = async (ctx: Ctx, hood: Neighbourhood, week: string) => {
  const found = await findEditionOfWeek(ctx, hood.id, week);
  if (!found?.number) return null;
  const sheet = { number: found.number, correction: found.correction };
  const before = { ...sheet, correction: sheet.correction - 1 };
  const wrong = sheet.correction > 0 ? await findSheet(ctx, hood.id, before) : null;
  return {
    /** '12-1', as an address says it. */
    path: sheetPath(sheet),
    name: sayNumber(sheet, ctx.locale),
    version: found.version,
    prints: await listPrints(ctx, found.id),
    canWithdraw: canWithdrawEdition(found, dayIn(ctx.now, hood.timeZone)),
    corrects: wrong && {
      name: sayNumber(before, ctx.locale),
      reason: wrong.withdrawnReason ?? '',
    },
  };
};
export type EditionFacts = NonNullable<Awaited<ReturnType<typeof editionFacts>>>;
