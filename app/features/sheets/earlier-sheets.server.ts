import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { m } from '#app/i18n/messages.ts';
import { type Ctx, worksIn } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { edition, editionPrint } from '#db/schema.ts';
import { type EditionStatus, SHEET_LAYOUTS } from '#db/vocabulary.ts';
import { sayNumber, sheetPath } from './sheet-number.ts';
import { sayWeek } from './week.ts';

/**
 * Every sheet that was printed, newest first, a correction before what it corrects: the week in words, how it
 * stands, and the layouts that the desk prints again. A withdrawn one has none of these: it is not to be hung
 * again. @throws NotFound for anyone but the desk
 */
export const listEarlierSheets = async (ctx: Ctx, hood: Neighbourhood) => {
  if (!worksIn(ctx.actor, hood.id)) throw new NotFound();
  const printed = and(eq(edition.neighbourhoodId, hood.id), isNotNull(edition.publishedAt));
  const sheets = await ctx.db
    .select({
      id: edition.id,
      number: edition.number,
      correction: edition.correction,
      week: edition.week,
      status: edition.status,
      reason: edition.withdrawnReason,
    })
    .from(edition)
    .where(printed)
    .orderBy(desc(edition.week), desc(edition.number), desc(edition.correction));
  const prints = await ctx.db
    .select({ editionId: editionPrint.editionId, layout: editionPrint.layout })
    .from(editionPrint)
    .where(
      inArray(
        editionPrint.editionId,
        ctx.db.select({ id: edition.id }).from(edition).where(printed),
      ),
    );
  return sheets.flatMap(({ id, number, correction, week, reason, status }) => {
    if (number === null || status === 'draft') return [];
    const sheet = { number, correction };
    const { locale } = ctx;
    const own = prints.filter(({ editionId }) => editionId === id);
    return {
      path: sheetPath(sheet),
      name: m.sheet_name({ number: sayNumber(sheet, locale) }, { locale }),
      week: sayWeek(week, locale),
      status: status satisfies Exclude<EditionStatus, 'draft'>,
      reason,
      layouts:
        status === 'withdrawn'
          ? []
          : SHEET_LAYOUTS.filter((one) => own.some(({ layout }) => layout === one)),
    };
  });
};
export type EarlierSheet = Awaited<ReturnType<typeof listEarlierSheets>>[number];
