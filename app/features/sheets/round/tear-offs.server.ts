import { and, count, desc, eq, isNull } from 'drizzle-orm';
import { atomically } from '#app/lib/atomically.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict } from '#app/lib/errors.ts';
import { delivery, tearOff } from '#db/schema.ts';
import { SHEET_MAX } from '#db/vocabulary.ts';
import { expectHolding } from './editions.server.ts';
import { findPlaceToBring, tickedBy } from './find.server.ts';

const standing = (placeId: string, editionId: string) =>
  and(eq(tearOff.placeId, placeId), eq(tearOff.editionId, editionId), isNull(tearOff.undoneAt));

/** How many sheets were brought there; of one that nobody ticked off, as many as hang there now. */
const countBrought = async (
  ctx: Ctx,
  { id: placeId, sheets }: { id: string; sheets: number },
  editionId: string,
): Promise<number> => {
  const [brought] = await ctx.db
    .select({ sheets: delivery.sheets })
    .from(delivery)
    .where(
      and(
        eq(delivery.placeId, placeId),
        eq(delivery.editionId, editionId),
        isNull(delivery.undoneAt),
      ),
    );
  return brought?.sheets ?? sheets;
};

/**
 * A strip was gone from a sheet there: one tap each, and a row each; they are too many for the log.
 *
 * @throws NotFound for anyone but the desk and who brings sheets there, Conflict('error_round_gone'),
 * Conflict('error_strips_all') where no more hang.
 */
export const noteTearOff = (
  ctx: Ctx,
  neighbourhoodId: string,
  placeId: string,
  editionId: string,
): Promise<void> =>
  atomically(ctx, async (ctx) => {
    const place = await findPlaceToBring(ctx, neighbourhoodId, placeId);
    await expectHolding(ctx, neighbourhoodId, editionId);
    const [noted] = await ctx.db
      .select({ many: count() })
      .from(tearOff)
      .where(standing(placeId, editionId));
    const most = SHEET_MAX * (await countBrought(ctx, place, editionId));
    if ((noted?.many ?? 0) >= most) throw new Conflict('error_strips_all');
    await ctx.db.insert(tearOff).values({
      id: ctx.newId(),
      placeId,
      editionId,
      at: ctx.now,
      ...tickedBy(ctx, place),
    });
  });

/**
 * One strip less: the last that was noted there of that sheet; for a key figure, of their own.
 *
 * @throws NotFound for anyone but the desk and who brings sheets there, Conflict('error_strips_none')
 */
export const undoTearOff = (
  ctx: Ctx,
  neighbourhoodId: string,
  placeId: string,
  editionId: string,
): Promise<void> =>
  atomically(ctx, async (ctx) => {
    const place = await findPlaceToBring(ctx, neighbourhoodId, placeId);
    const { keyFigureId } = tickedBy(ctx, place);
    const [last] = await ctx.db
      .select({ id: tearOff.id })
      .from(tearOff)
      .where(
        and(
          standing(placeId, editionId),
          keyFigureId === null ? undefined : eq(tearOff.keyFigureId, keyFigureId),
        ),
      )
      .orderBy(desc(tearOff.at), desc(tearOff.id))
      .limit(1);
    if (!last) throw new Conflict('error_strips_none');
    await ctx.db.update(tearOff).set({ undoneAt: ctx.now }).where(eq(tearOff.id, last.id));
  });
