import { and, asc, eq, gt, inArray, isNotNull, isNull, max, ne, notInArray, or } from 'drizzle-orm';
import { type Ctx, worksIn } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { consent, delivery, edition, editionPost, place, post } from '#db/schema.ts';
import { agreedNow } from './queries.server.ts';
import type { SheetNumber } from './sheet-number.ts';

/** As long as a sheet that nobody ticked off hangs, or lies in a kitchen. */
const FOUR_WEEKS = 28 * 24 * 60 * 60 * 1000;

/** A sheet that is out there, and the places where it hangs as far as the rounds tell. */
export type SheetOut = SheetNumber & { week: string; places: string[] };

/** A post whose author took it back, and the sheets that still show it. */
export type PostOut = {
  id: string;
  code: string;
  title: string;
  language: string;
  since: Date;
  sheets: SheetOut[];
};

/** The names of the places where each edition hangs: it was brought there, and no later one was. */
const listHanging = async (ctx: Ctx, neighbourhoodId: string): Promise<Map<string, string[]>> => {
  const last = ctx.db
    .select({ placeId: delivery.placeId, at: max(delivery.at).as('last_at') })
    .from(delivery)
    .where(isNull(delivery.undoneAt))
    .groupBy(delivery.placeId)
    .as('last_brought');
  const rows = await ctx.db
    .select({ editionId: delivery.editionId, name: place.name })
    .from(delivery)
    .innerJoin(place, eq(place.id, delivery.placeId))
    .innerJoin(last, and(eq(last.placeId, delivery.placeId), eq(last.at, delivery.at)))
    .where(
      and(
        eq(place.neighbourhoodId, neighbourhoodId),
        isNull(place.closedAt),
        isNull(delivery.undoneAt),
      ),
    )
    .orderBy(asc(place.position), asc(place.name));
  const hanging = new Map<string, string[]>();
  for (const { editionId, name } of rows)
    hanging.set(editionId, [...(hanging.get(editionId) ?? []), name]);
  return hanging;
};

/** Sheets that are out there: made in the last weeks, or hanging somewhere. Newest first. */
const listOut = async (ctx: Ctx, neighbourhoodId: string) => {
  const hanging = await listHanging(ctx, neighbourhoodId);
  const recent = gt(edition.publishedAt, new Date(ctx.now.getTime() - FOUR_WEEKS));
  const rows = await ctx.db
    .select({
      id: edition.id,
      number: edition.number,
      correction: edition.correction,
      week: edition.week,
      status: edition.status,
    })
    .from(edition)
    .where(
      and(
        eq(edition.neighbourhoodId, neighbourhoodId),
        ne(edition.status, 'draft'),
        or(recent, inArray(edition.id, [...hanging.keys()])),
      ),
    )
    .orderBy(asc(edition.number), asc(edition.correction));
  return rows
    .flatMap(({ number, ...one }) =>
      number ? [{ ...one, number, places: hanging.get(one.id) ?? [] }] : [],
    )
    .reverse();
};

/** Posts on these sheets whose authors took back their word on paper, and did not give it again. */
const listTaken = (ctx: Ctx, editionIds: string[]) =>
  ctx.db
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
    .innerJoin(consent, eq(consent.id, editionPost.consentId))
    .where(
      and(
        inArray(editionPost.editionId, editionIds),
        isNotNull(consent.withdrawnAt),
        notInArray(post.id, agreedNow(ctx)),
      ),
    )
    .orderBy(asc(consent.withdrawnAt), asc(post.code));

/**
 * What hangs in the street and should not: posts that their authors took back after they were printed, and
 * sheets that were withdrawn, each with where it hangs. Paper cannot be called back, but it can be taken down.
 *
 * @throws NotFound for anyone but the desk.
 */
export const listStillOut = async (
  ctx: Ctx,
  neighbourhoodId: string,
): Promise<{ posts: PostOut[]; withdrawn: SheetOut[] }> => {
  if (!worksIn(ctx.actor, neighbourhoodId)) throw new NotFound();
  const out = await listOut(ctx, neighbourhoodId);
  const taken = await listTaken(
    ctx,
    out.map(({ id }) => id),
  );
  const sheet = ({ number, correction, week, places }: SheetOut): SheetOut => ({
    number,
    correction,
    week,
    places,
  });
  const posts = new Map<string, PostOut>();
  for (const on of out)
    for (const { editionId, since, ...one } of taken) {
      if (editionId !== on.id || !since) continue;
      const known = posts.get(one.id) ?? { ...one, since, sheets: [] };
      posts.set(one.id, { ...known, sheets: [...known.sheets, sheet(on)] });
    }
  return {
    posts: [...posts.values()].sort((a, b) => b.since.getTime() - a.since.getTime()),
    withdrawn: out.filter(({ status }) => status === 'withdrawn').map(sheet),
  };
};
