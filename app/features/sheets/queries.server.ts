import { and, desc, eq, inArray, isNotNull, isNull, ne, notInArray } from 'drizzle-orm';
import type { Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { consent, edition, editionPost, editionPrint, post } from '#db/schema.ts';
import { SHEET_LAYOUTS, type SheetLayout } from '#db/vocabulary.ts';
import type { SheetNumber } from './sheet-number.ts';
import type { SheetPage } from './sheet-page.ts';

/** A neighbourhood's published sheets that hold, newest first: what the archive shows. */
export const listSheets = async (ctx: Ctx, neighbourhoodId: string) =>
  ctx.db
    .select({
      id: edition.id,
      number: edition.number,
      correction: edition.correction,
      week: edition.week,
      publishedAt: edition.publishedAt,
    })
    .from(edition)
    .where(
      and(
        eq(edition.neighbourhoodId, neighbourhoodId),
        inArray(edition.status, ['published', 'archived']),
      ),
    )
    .orderBy(desc(edition.week));

/** A sheet that was published, frozen; whether it still holds, its status tells. @throws NotFound */
export const findSheet = async (
  ctx: Ctx,
  neighbourhoodId: string,
  { number, correction }: SheetNumber,
) => {
  const [found] = await ctx.db
    .select()
    .from(edition)
    .where(
      and(
        eq(edition.neighbourhoodId, neighbourhoodId),
        eq(edition.number, number),
        eq(edition.correction, correction),
        isNotNull(edition.publishedAt),
      ),
    );
  if (!found) throw new NotFound();
  return { ...found, number, page: found.page as SheetPage };
};

/** One print of a published edition, to the byte. @throws NotFound where it was not made. */
export const findPrint = async (
  ctx: Ctx,
  editionId: string,
  layout: SheetLayout,
): Promise<Buffer> => {
  const [found] = await ctx.db
    .select({ pdf: editionPrint.pdf })
    .from(editionPrint)
    .where(and(eq(editionPrint.editionId, editionId), eq(editionPrint.layout, layout)));
  if (!found) throw new NotFound();
  return found.pdf;
};

/**
 * In which layouts a published edition was printed, and the codes that each had no room for: the sheet for
 * walls for those of the draft, which wait for the next one, the others for those of the edition.
 */
export const listPrints = async (
  ctx: Ctx,
  editionId: string,
): Promise<{ layout: SheetLayout; leftOver: string[] }[]> => {
  const rows = await ctx.db
    .select({ layout: editionPrint.layout, leftOver: editionPrint.leftOver })
    .from(editionPrint)
    .where(eq(editionPrint.editionId, editionId));
  return SHEET_LAYOUTS.flatMap((layout) => rows.find((one) => one.layout === layout) ?? []);
};

/** What came in the place of a withdrawn sheet: the correction that holds, or one still in the making. */
export const findReplacement = async (
  ctx: Ctx,
  neighbourhoodId: string,
  number: number,
): Promise<{ correction: number; week: string; ready: boolean } | null> => {
  const [found] = await ctx.db
    .select({ correction: edition.correction, week: edition.week, status: edition.status })
    .from(edition)
    .where(
      and(
        eq(edition.neighbourhoodId, neighbourhoodId),
        eq(edition.number, number),
        ne(edition.status, 'withdrawn'),
      ),
    );
  return found ? { ...found, ready: found.status !== 'draft' } : null;
};

/** Posts whose authors agree to that, now: also those who took their word back and gave it again. */
export const agreedNow = (ctx: Ctx, scope: 'sheet' | 'name') =>
  ctx.db
    .select({ postId: consent.postId })
    .from(consent)
    .where(and(eq(consent.scope, scope), isNull(consent.withdrawnAt), isNotNull(consent.postId)));

/** Numbers of the posts on sheets whose authors took back their word on paper since they were printed. */
export const listTakenBackOf = (ctx: Ctx, editionIds: string[]) =>
  ctx.db
    .select({ editionId: editionPost.editionId, code: post.code })
    .from(editionPost)
    .innerJoin(post, eq(post.id, editionPost.postId))
    .innerJoin(consent, eq(consent.id, editionPost.consentId))
    .where(
      and(
        inArray(editionPost.editionId, editionIds),
        isNotNull(consent.withdrawnAt),
        notInArray(post.id, agreedNow(ctx, 'sheet')),
      ),
    );

/** Numbers of the posts on sheets whose authors agree to no first name, now. */
export const listNamelessOf = (ctx: Ctx, editionIds: string[]) =>
  ctx.db
    .select({ editionId: editionPost.editionId, code: post.code })
    .from(editionPost)
    .innerJoin(post, eq(post.id, editionPost.postId))
    .where(
      and(inArray(editionPost.editionId, editionIds), notInArray(post.id, agreedNow(ctx, 'name'))),
    );

/** Of one sheet: the numbers whose words were taken back. */
export const listTakenBack = async (ctx: Ctx, editionId: string): Promise<string[]> =>
  (await listTakenBackOf(ctx, [editionId])).map(({ code }) => code);

/** Of one sheet: the numbers that may have no first name. */
export const listNameless = async (ctx: Ctx, editionId: string): Promise<string[]> =>
  (await listNamelessOf(ctx, [editionId])).map(({ code }) => code);
