import { and, asc, count, desc, eq, isNull } from 'drizzle-orm';
import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { sayNumber } from '#app/features/sheets/sheet-number.ts';
import { listStillOut } from '#app/features/sheets/still-in-the-street.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { person, post, takeBack } from '#db/schema.ts';
import type { ConsentScope } from '#db/vocabulary.ts';

const MOST = 25;

const unseen = (hood: Neighbourhood) =>
  and(eq(takeBack.neighbourhoodId, hood.id), isNull(takeBack.seenAt));

/** How much was taken back that no worker of the neighbourhood saw yet. For its desk. */
export const countTakeBacks = async (ctx: Ctx, hood: Neighbourhood): Promise<number> => {
  const [counted] = await ctx.db.select({ many: count() }).from(takeBack).where(unseen(hood));
  return counted?.many ?? 0;
};

type Taken = { postId: string; scope: ConsentScope };

/** The newest sheet in the street that still shows what was taken back: of a yes to a neighbour, none does. */
const sheetsOf = async (ctx: Ctx, hood: Neighbourhood, taken: Taken[]) => {
  if (taken.every(({ scope }) => scope === 'contact')) return () => null;
  const { posts, names } = await listStillOut(ctx, hood.id);
  return ({ postId, scope }: Taken): string | null => {
    if (scope === 'contact') return null;
    const shown = scope === 'name' ? [...posts, ...names] : posts;
    const [newest] = shown.find(({ id }) => id === postId)?.sheets ?? [];
    return newest ? sayNumber(newest, ctx.locale) : null;
  };
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
  const sheetOf = await sheetsOf(ctx, hood, rows);
  return rows.map((row) => ({ ...row, sheet: sheetOf(row) }));
};
