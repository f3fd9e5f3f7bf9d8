import { and, asc, eq, inArray, isNotNull, notInArray } from 'drizzle-orm';
import { type Ctx, worksIn } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { consent, edition, editionPost, post } from '#db/schema.ts';
import { agreedNow } from './queries.server.ts';
import type { SheetPage } from './sheet-page.ts';
import { listOut, type SheetOut } from './sheets-out.server.ts';

/** A post whose author took it back, and the sheets that still show it. */
export type PostOut = {
  id: string;
  code: string;
  title: string;
  language: string;
  since: Date;
  sheets: SheetOut[];
};

/** A post that may stay, but for its author's first name as the sheets have it: for the desk's eyes only. */
export type NameOut = PostOut & { firstName: string };

/** Posts on these sheets whose authors took back that consent, and did not give it again; the last time last. */
const listTaken = async (ctx: Ctx, editionIds: string[], scope: 'sheet' | 'name') => {
  const rows = await ctx.db
    .select({
      editionId: editionPost.editionId,
      id: post.id,
      code: post.code,
      title: post.title,
      language: post.language,
      since: consent.withdrawnAt,
    })
    .from(editionPost)
    .innerJoin(post, eq(post.id, editionPost.postId))
    .innerJoin(consent, and(eq(consent.postId, post.id), eq(consent.scope, scope)))
    .where(
      and(
        inArray(editionPost.editionId, editionIds),
        isNotNull(consent.withdrawnAt),
        notInArray(post.id, agreedNow(ctx, scope)),
      ),
    )
    .orderBy(asc(consent.withdrawnAt), asc(post.code));
  return rows.flatMap(({ since, ...one }) => (since ? [{ ...one, since }] : []));
};
type Taken = Awaited<ReturnType<typeof listTaken>>[number];

/** Of those whose first name was taken back: where the frozen page says it, and as it does. */
const onlyPrinted = async (
  ctx: Ctx,
  taken: Taken[],
): Promise<(Taken & { firstName: string })[]> => {
  const ids = [...new Set(taken.map(({ editionId }) => editionId))];
  if (ids.length === 0) return [];
  const rows = await ctx.db
    .select({ id: edition.id, page: edition.page })
    .from(edition)
    .where(inArray(edition.id, ids));
  const pages = new Map(rows.map(({ id, page }) => [id, page as SheetPage]));
  return taken.flatMap((one) => {
    const printed = pages
      .get(one.editionId)
      ?.groups.flatMap(({ posts }) => posts)
      .find(({ code }) => code === one.code);
    return printed?.firstName ? [{ ...one, firstName: printed.firstName }] : [];
  });
};

/** Each post once with its sheets, what was taken back last first. */
const withSheets = <T extends Taken>(
  out: (SheetOut & { id: string })[],
  taken: T[],
): (Omit<T, 'editionId'> & { sheets: SheetOut[] })[] => {
  const last = new Map(taken.map(({ editionId: _, ...one }) => [one.id, one]));
  return [...last.values()]
    .map((one) => ({
      ...one,
      sheets: out
        .filter((on) => taken.some(({ id, editionId }) => id === one.id && editionId === on.id))
        .map(({ number, correction, week, places }) => ({ number, correction, week, places })),
    }))
    .sort((a, b) => b.since.getTime() - a.since.getTime());
};

/**
 * What hangs in the street and should not: posts that their authors took back after they were printed, first
 * names that were, and sheets that were withdrawn, each with where it hangs. Paper cannot be called back, but it
 * can be taken down, or a line be crossed out.
 *
 * @throws NotFound for anyone but the desk.
 */
export const listStillOut = async (
  ctx: Ctx,
  neighbourhoodId: string,
): Promise<{ posts: PostOut[]; names: NameOut[]; withdrawn: SheetOut[] }> => {
  if (!worksIn(ctx.actor, neighbourhoodId)) throw new NotFound();
  const out = await listOut(ctx, neighbourhoodId);
  const ids = out.map(({ id }) => id);
  const posts = await listTaken(ctx, ids, 'sheet');
  const gone = new Set(posts.map(({ id }) => id));
  // Where the whole post must go, its name goes with it.
  const names = (await listTaken(ctx, ids, 'name')).filter(({ id }) => !gone.has(id));
  return {
    posts: withSheets(out, posts),
    names: withSheets(out, await onlyPrinted(ctx, names)),
    withdrawn: out
      .filter(({ withdrawn }) => withdrawn)
      .map(({ number, correction, week, places }) => ({ number, correction, week, places })),
  };
};
