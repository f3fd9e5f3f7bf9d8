import { and, eq, gt, isNull, or } from 'drizzle-orm';
import { findNeighbourhoodById } from '#app/features/neighbourhoods/queries.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { neighbourhood, post } from '#db/schema.ts';
import { withCheckDigit } from './code.ts';

const TWELVE_MONTHS = 365 * 24 * 60 * 60 * 1000;

/** A number spread over the range by an id's letters (FNV-1a), so that neighbours differ. */
const spread = (id: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

/**
 * A number that no open post has and none had in the last twelve months. When they run out, the
 * neighbourhood goes on with one digit more. Joins the caller's transaction.
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
  const taken = new Set(rows.map(({ code }) => code));
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
