import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Post } from '#app/features/posts/queries.server.ts';
import { type Ctx, worksIn } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { consent, edition, editionPost, person, post } from '#db/schema.ts';
import { GROUPS, groupOf, SHEET_DEFAULT } from '#db/vocabulary.ts';

export type Edition = typeof edition.$inferSelect;
export type SheetCandidate = Post & { consentId: string; firstName: string | null };

/** A sheet in the making: what is on it in its order, and what could be. */
export type Draft = {
  edition: Edition | null;
  week: string;
  version: number;
  greeting: string;
  chosen: SheetCandidate[];
  leftOut: SheetCandidate[];
};

/** Published posts whose author's consent to paper stands, oldest first: those wait longest. */
const listCandidates = async (ctx: Ctx, neighbourhoodId: string): Promise<SheetCandidate[]> => {
  const standing = (scope: 'sheet' | 'name') =>
    ctx.db
      .select({ id: consent.id, postId: consent.postId, personId: consent.personId })
      .from(consent)
      .where(and(eq(consent.scope, scope), isNull(consent.withdrawnAt)))
      .as(`${scope}_consent`);
  const paper = standing('sheet');
  const name = standing('name');
  const rows = await ctx.db
    .select({ post, consentId: paper.id, firstName: person.firstName })
    .from(post)
    .innerJoin(paper, eq(paper.postId, post.id))
    .leftJoin(name, eq(name.postId, post.id))
    .leftJoin(person, and(eq(person.id, post.authorId), eq(person.id, name.personId)))
    .where(and(eq(post.neighbourhoodId, neighbourhoodId), eq(post.status, 'published')))
    .orderBy(asc(post.publishedAt), asc(post.code));
  return rows.flatMap(({ post, consentId, firstName }) =>
    consentId ? [{ ...post, consentId, firstName }] : [],
  );
};

const byGroup = (posts: SheetCandidate[]): SheetCandidate[] =>
  GROUPS.flatMap((group) => posts.filter((one) => groupOf(one) === group));

export const findEditionOfWeek = async (
  ctx: Ctx,
  neighbourhoodId: string,
  week: string,
): Promise<Edition | null> => {
  const [found] = await ctx.db
    .select()
    .from(edition)
    .where(and(eq(edition.neighbourhoodId, neighbourhoodId), eq(edition.week, week)));
  return found ?? null;
};

/**
 * The sheet of a week as it stands: the worker's arrangement, completed with what was published since
 * (on the sheet while there is room for ten, else left out), without what is gone. Posts for a date
 * before that week are no longer offered.
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
  const candidates = (await listCandidates(ctx, neighbourhoodId)).filter(
    (one) => one.whenDate === null || one.whenDate >= week,
  );
  const candidateOf = new Map(candidates.map((one) => [one.id, one]));
  const placed = new Set(places.map(({ postId }) => postId));
  const arranged = (out: boolean) =>
    places
      .filter((place) => place.leftOut === out)
      .flatMap(({ postId }) => candidateOf.get(postId) ?? []);
  const chosen = arranged(false);
  const leftOut = arranged(true);
  for (const one of candidates)
    if (!placed.has(one.id)) (chosen.length < SHEET_DEFAULT ? chosen : leftOut).push(one);
  return {
    edition: found,
    week,
    version: found?.version ?? 0,
    greeting: found?.greeting ?? '',
    chosen: byGroup(chosen),
    leftOut: byGroup(leftOut),
  };
};
