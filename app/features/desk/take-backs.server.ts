import { and, asc, count, desc, eq, gte, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { sayNumber } from '#app/features/sheets/sheet-number.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { edition, editionPost, person, post, takeBack } from '#db/schema.ts';

/** As long as a sheet hangs in stairwells. */
const WEEKS = 4 * 7 * 24 * 60 * 60 * 1000;
const MOST = 25;

const unseen = (hood: Neighbourhood) =>
  and(eq(takeBack.neighbourhoodId, hood.id), isNull(takeBack.seenAt));

/** How much was taken back that no worker of the neighbourhood saw yet. For its desk. */
export const countTakeBacks = async (ctx: Ctx, hood: Neighbourhood): Promise<number> => {
  const [counted] = await ctx.db.select({ many: count() }).from(takeBack).where(unseen(hood));
  return counted?.many ?? 0;
};

/** The newest sheet of the last weeks on which each post stands: paper cannot be called back. */
const sheetsOf = async (ctx: Ctx, postIds: string[]) => {
  if (postIds.length === 0) return new Map<string, string>();
  const rows = await ctx.db
    .select({
      postId: editionPost.postId,
      number: edition.number,
      correction: edition.correction,
    })
    .from(editionPost)
    .innerJoin(edition, eq(edition.id, editionPost.editionId))
    .where(
      and(
        inArray(editionPost.postId, postIds),
        eq(editionPost.leftOut, false),
        isNotNull(edition.publishedAt),
        gte(edition.publishedAt, new Date(ctx.now.getTime() - WEEKS)),
      ),
    )
    .orderBy(asc(edition.number), asc(edition.correction));
  return new Map(
    rows.flatMap(({ postId, number, correction }) =>
      number ? [[postId, sayNumber({ number, correction }, ctx.locale)]] : [],
    ),
  );
};

/** What neighbours took back, newest first, until a worker saw it. For its desk. */
export const unseenTakeBacks = async (ctx: Ctx, hood: Neighbourhood) => {
  const rows = await ctx.db
    .select({
      id: takeBack.id,
      scope: takeBack.scope,
      at: takeBack.at,
      introductionId: takeBack.introductionId,
      postId: post.id,
      title: post.title,
      language: post.language,
      category: post.category,
      firstName: person.firstName,
    })
    .from(takeBack)
    .innerJoin(post, eq(post.id, takeBack.postId))
    .innerJoin(person, eq(person.id, takeBack.personId))
    .where(unseen(hood))
    .orderBy(desc(takeBack.at), asc(takeBack.id))
    .limit(MOST);
  const onPaper = rows.filter(({ scope }) => scope !== 'contact').map(({ postId }) => postId);
  const sheets = await sheetsOf(ctx, onPaper);
  return rows.map((row) => ({
    ...row,
    sheet: row.scope === 'contact' ? null : (sheets.get(row.postId) ?? null),
  }));
};
