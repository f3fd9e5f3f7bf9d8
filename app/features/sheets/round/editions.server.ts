import { and, desc, eq, inArray, lte } from 'drizzle-orm';
import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { nextMonday } from '#app/lib/time.ts';
import { edition } from '#db/schema.ts';

/** As many sheets back as strips are shown of. */
const SHOWN = 4;

export type RoundEdition = {
  id: string;
  number: number;
  correction: number;
  week: string;
  publishedAt: Date;
};

const holding = (neighbourhoodId: string) =>
  and(
    eq(edition.neighbourhoodId, neighbourhoodId),
    inArray(edition.status, ['published', 'archived']),
  );

/**
 * The last sheets that hold, newest first, up to the one for the coming week, which is brought before its Monday;
 * what is made further ahead hangs nowhere yet. `current` says of which the round is: the newest, until it is
 * archived.
 */
export const listRoundEditions = async (
  ctx: Ctx,
  { id, timeZone }: Pick<Neighbourhood, 'id' | 'timeZone'>,
) => {
  const rows = await ctx.db
    .select({
      id: edition.id,
      number: edition.number,
      correction: edition.correction,
      week: edition.week,
      publishedAt: edition.publishedAt,
      status: edition.status,
    })
    .from(edition)
    .where(and(holding(id), lte(edition.week, nextMonday(ctx.now, timeZone))))
    .orderBy(desc(edition.week))
    .limit(SHOWN);
  const last = rows.flatMap(({ number, publishedAt, ...one }) =>
    number === null || publishedAt === null ? [] : [{ ...one, number, publishedAt }],
  );
  const [newest] = last;
  return { last, current: newest?.status === 'published' ? newest : null };
};

/**
 * A sheet that hangs or hung, with its publication. @throws NotFound where this neighbourhood never published it,
 * Conflict('error_round_gone') where it was withdrawn.
 */
export const expectHolding = async (ctx: Ctx, neighbourhoodId: string, editionId: string) => {
  const [found] = await ctx.db
    .select({ status: edition.status, publishedAt: edition.publishedAt })
    .from(edition)
    .where(and(eq(edition.id, editionId), eq(edition.neighbourhoodId, neighbourhoodId)));
  const { status, publishedAt } = found ?? {};
  if (!publishedAt || status === 'draft') throw new NotFound();
  if (status === 'withdrawn') throw new Conflict('error_round_gone');
  return { publishedAt };
};
