import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { consent, edition, editionPost, post } from '#db/schema.ts';
import type { SheetPage } from './sheet-page.ts';

/** A neighbourhood's published sheets, newest first: what the archive shows. */
export const listSheets = async (ctx: Ctx, neighbourhoodId: string) =>
  ctx.db
    .select({ number: edition.number, week: edition.week, publishedAt: edition.publishedAt })
    .from(edition)
    .where(and(eq(edition.neighbourhoodId, neighbourhoodId), eq(edition.status, 'published')))
    .orderBy(desc(edition.week));

/** A published sheet, frozen: its page, and its PDF to the byte. @throws NotFound */
export const findSheet = async (ctx: Ctx, neighbourhoodId: string, number: number) => {
  const [found] = await ctx.db
    .select()
    .from(edition)
    .where(
      and(
        eq(edition.neighbourhoodId, neighbourhoodId),
        eq(edition.number, number),
        eq(edition.status, 'published'),
      ),
    );
  if (!found?.pdf) throw new NotFound();
  return { id: found.id, week: found.week, number, page: found.page as SheetPage, pdf: found.pdf };
};

/** Numbers of the posts on a sheet whose authors took back their word on paper since it was printed. */
export const listTakenBack = async (ctx: Ctx, editionId: string): Promise<string[]> => {
  const rows = await ctx.db
    .select({ code: post.code })
    .from(editionPost)
    .innerJoin(post, eq(post.id, editionPost.postId))
    .innerJoin(consent, eq(consent.id, editionPost.consentId))
    .where(and(eq(editionPost.editionId, editionId), isNotNull(consent.withdrawnAt)));
  return rows.map(({ code }) => code);
};

/** Numbers of the posts on a sheet whose authors agree to no first name, now. */
export const listNameless = async (ctx: Ctx, editionId: string): Promise<string[]> => {
  const standing = and(
    eq(consent.postId, post.id),
    eq(consent.scope, 'name'),
    isNull(consent.withdrawnAt),
  );
  const rows = await ctx.db
    .select({ code: post.code })
    .from(editionPost)
    .innerJoin(post, eq(post.id, editionPost.postId))
    .leftJoin(consent, standing)
    .where(and(eq(editionPost.editionId, editionId), isNull(consent.id)));
  return rows.map(({ code }) => code);
};
