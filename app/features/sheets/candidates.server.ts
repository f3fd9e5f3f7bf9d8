import { and, asc, count, eq, isNull } from 'drizzle-orm';
import { listAnswered } from '#app/features/introductions/answered.server.ts';
import type { Post } from '#app/features/posts/queries.server.ts';
import {
  type StandingTranslation,
  standingTranslations,
} from '#app/features/posts/translations/standing.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { plusDays } from '#app/lib/time.ts';
import { consent, edition, editionPost, person, place, post } from '#db/schema.ts';

export type SheetCandidate = Post & {
  consentId: string;
  /** Null where the author did not agree to a first name on paper. */
  firstName: string | null;
  /** For the desk's eyes only: never on a page. */
  authorName: string;
  answered: boolean;
  lastWeek: boolean;
  /** Where it is held. */
  placeName: string | null;
  translations: StandingTranslation[];
};

const standing = (ctx: Ctx, scope: 'sheet' | 'name') =>
  ctx.db
    .select({ id: consent.id, postId: consent.postId, personId: consent.personId })
    .from(consent)
    .where(and(eq(consent.scope, scope), isNull(consent.withdrawnAt)))
    .as(`${scope}_consent`);

/** Posts on the sheet of the week before, where it was published and holds. */
const listOfWeekBefore = async (ctx: Ctx, neighbourhoodId: string, week: string) => {
  const rows = await ctx.db
    .select({ postId: editionPost.postId, status: edition.status })
    .from(editionPost)
    .innerJoin(edition, eq(edition.id, editionPost.editionId))
    .where(
      and(
        eq(edition.neighbourhoodId, neighbourhoodId),
        eq(edition.week, plusDays(week, -7)),
        eq(editionPost.leftOut, false),
      ),
    );
  return new Set(
    rows
      .filter(({ status }) => status === 'published' || status === 'archived')
      .map(({ postId }) => postId),
  );
};

/** Published posts whose author's consent to paper stands, oldest first: those wait longest. */
export const listCandidates = async (
  ctx: Ctx,
  neighbourhoodId: string,
  week: string,
): Promise<SheetCandidate[]> => {
  const paper = standing(ctx, 'sheet');
  const name = standing(ctx, 'name');
  const found = await ctx.db
    .select({
      post,
      consentId: paper.id,
      named: name.id,
      authorName: person.firstName,
      placeName: place.name,
    })
    .from(post)
    .innerJoin(paper, eq(paper.postId, post.id))
    .innerJoin(person, eq(person.id, post.authorId))
    .leftJoin(name, and(eq(name.postId, post.id), eq(name.personId, post.authorId)))
    .leftJoin(place, and(eq(place.id, post.placeId), isNull(place.closedAt)))
    .where(and(eq(post.neighbourhoodId, neighbourhoodId), eq(post.status, 'published')))
    .orderBy(asc(post.publishedAt), asc(post.code));
  const ids = found.map(({ post }) => post.id);
  const answered = await listAnswered(ctx, ids);
  const before = await listOfWeekBefore(ctx, neighbourhoodId, week);
  const translations = await standingTranslations(ctx, ids);
  return found.flatMap(({ post, consentId, named, authorName, placeName }) =>
    consentId
      ? [
          {
            ...post,
            consentId,
            firstName: named ? authorName : null,
            authorName,
            placeName,
            answered: answered.has(post.id),
            lastWeek: before.has(post.id),
            translations: translations.filter(({ postId }) => postId === post.id),
          },
        ]
      : [],
  );
};

/** How many published posts are on the site only: their authors did not agree to paper. */
export const countSiteOnly = async (ctx: Ctx, neighbourhoodId: string): Promise<number> => {
  const paper = standing(ctx, 'sheet');
  const [counted] = await ctx.db
    .select({ many: count() })
    .from(post)
    .leftJoin(paper, eq(paper.postId, post.id))
    .where(
      and(
        eq(post.neighbourhoodId, neighbourhoodId),
        eq(post.status, 'published'),
        isNull(paper.id),
      ),
    );
  return counted?.many ?? 0;
};
