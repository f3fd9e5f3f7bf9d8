import { and, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import { findNeighbourhoodById } from '#app/features/neighbourhoods/queries.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { delivery, edition, editionPost, neighbourhood, place, post } from '#db/schema.ts';
import { withCheckDigit } from './code.ts';

const TWELVE_MONTHS = 365 * 24 * 60 * 60 * 1000;

/** A number spread over the range by an id's letters (FNV-1a), so that neighbours differ. */
const spread = (id: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

/** Numbers on paper: of sheets made, or brought somewhere, since then, and of those that still hang. */
const listOnPaper = async (ctx: Ctx, neighbourhoodId: string, since: Date): Promise<string[]> => {
  const lastBrought = ctx.db
    .select({ placeId: delivery.placeId, at: sql<number>`max(${delivery.at})`.as('last_at') })
    .from(delivery)
    .where(isNull(delivery.undoneAt))
    .groupBy(delivery.placeId)
    .as('last_brought');
  const outThere = ctx.db
    .select({ id: delivery.editionId })
    .from(delivery)
    .innerJoin(place, eq(place.id, delivery.placeId))
    .innerJoin(lastBrought, eq(lastBrought.placeId, delivery.placeId))
    .where(
      and(
        eq(place.neighbourhoodId, neighbourhoodId),
        isNull(delivery.undoneAt),
        or(gt(delivery.at, since), and(isNull(place.closedAt), eq(delivery.at, lastBrought.at))),
      ),
    );
  const rows = await ctx.db
    .selectDistinct({ code: post.code })
    .from(editionPost)
    .innerJoin(edition, eq(edition.id, editionPost.editionId))
    .innerJoin(post, eq(post.id, editionPost.postId))
    .where(
      and(
        eq(edition.neighbourhoodId, neighbourhoodId),
        // A sheet that was withdrawn hung as well.
        or(gt(edition.publishedAt, since), inArray(edition.id, outThere)),
      ),
    );
  return rows.map(({ code }) => code);
};

/**
 * A number that no open post has, none had in the last twelve months, and no sheet of those months or that still
 * hangs shows: codes live as long as paper does. When they run out, the neighbourhood goes on with one
 * digit more. Joins the caller's transaction.
 */
export const giveCode = async (ctx: Ctx, neighbourhoodId: string, id: string): Promise<string> => {
  const { codeDigits } = await findNeighbourhoodById(ctx, neighbourhoodId);
  const since = new Date(ctx.now.getTime() - TWELVE_MONTHS);
  const rows = await ctx.db
    .select({ code: post.code })
    .from(post)
    .where(
      and(
        eq(post.neighbourhoodId, neighbourhoodId),
        or(isNull(post.closedAt), gt(post.closedAt, since)),
      ),
    );
  const onPaper = await listOnPaper(ctx, neighbourhoodId, since);
  const taken = new Set([...rows.map(({ code }) => code), ...onPaper]);
  const size = 10 ** codeDigits;
  const start = spread(id);
  for (let step = 0; step < size; step++) {
    const code = withCheckDigit(String((start + step) % size).padStart(codeDigits, '0'));
    if (!taken.has(code)) return code;
  }
  await ctx.db
    .update(neighbourhood)
    .set({ codeDigits: codeDigits + 1 })
    .where(eq(neighbourhood.id, neighbourhoodId));
  return giveCode(ctx, neighbourhoodId, id);
};
