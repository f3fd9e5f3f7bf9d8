import { and, asc, eq, ne } from 'drizzle-orm';
import { type Ctx, worksIn } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { edition, editionPost } from '#db/schema.ts';
import { GROUPS, groupOf } from '#db/vocabulary.ts';
import { listCandidates, type SheetCandidate } from './candidates.server.ts';
import { propose } from './propose.ts';

export type Edition = typeof edition.$inferSelect;

/** A sheet in the making: what is on it in its order, and what could be. */
export type Draft = {
  neighbourhoodId: string;
  edition: Edition | null;
  week: string;
  version: number;
  greeting: string;
  chosen: SheetCandidate[];
  leftOut: SheetCandidate[];
  /** For a day before that week: not to be put on it. */
  past: SheetCandidate[];
};

const byGroup = (posts: SheetCandidate[]): SheetCandidate[] =>
  GROUPS.flatMap((group) => posts.filter((one) => groupOf(one) === group));

/** The edition of a week that holds or is being made; a withdrawn one does not. */
export const findEditionOfWeek = async (
  ctx: Ctx,
  neighbourhoodId: string,
  week: string,
): Promise<Edition | null> => {
  const [found] = await ctx.db
    .select()
    .from(edition)
    .where(
      and(
        eq(edition.neighbourhoodId, neighbourhoodId),
        eq(edition.week, week),
        ne(edition.status, 'withdrawn'),
      ),
    );
  return found ?? null;
};

/**
 * The sheet of a week as it stands: the worker's arrangement, completed with a proposal from what was
 * published since (to ten; the others are left out), without what is gone.
 *
 * @throws NotFound for anyone but the desk.
 */
export const findDraft = async (
  ctx: Ctx,
  neighbourhoodId: string,
  week: string,
): Promise<Draft> => {
  if (!worksIn(ctx.actor, neighbourhoodId)) throw new NotFound();
  const found = await findEditionOfWeek(ctx, neighbourhoodId, week);
  const places = found
    ? await ctx.db
        .select()
        .from(editionPost)
        .where(eq(editionPost.editionId, found.id))
        .orderBy(asc(editionPost.position))
    : [];
  const all = await listCandidates(ctx, neighbourhoodId, week);
  const past = all.filter((one) => one.whenDate !== null && one.whenDate < week);
  const candidates = all.filter((one) => !past.includes(one));
  const candidateOf = new Map(candidates.map((one) => [one.id, one]));
  const placed = new Set(places.map(({ postId }) => postId));
  const arranged = (out: boolean) =>
    places
      .filter((place) => place.leftOut === out)
      .flatMap(({ postId }) => candidateOf.get(postId) ?? []);
  const news = candidates.filter((one) => !placed.has(one.id));
  const proposed = propose(news, arranged(false));
  const chosen = [...arranged(false), ...proposed];
  const leftOut = [...arranged(true), ...news.filter((one) => !proposed.includes(one))];
  return {
    neighbourhoodId,
    edition: found,
    week,
    version: found?.version ?? 0,
    greeting: found?.greeting ?? '',
    chosen: byGroup(chosen),
    leftOut: byGroup(leftOut),
    past: byGroup(past),
  };
};
