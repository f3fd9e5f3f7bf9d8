import { findNeighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { digestOf } from '#app/features/sheets/page-digest.server.ts';
import { publishSheet as publish } from '#app/features/sheets/publish.server.ts';
import { findSheetPage } from '#app/features/sheets/sheet-facts.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';

/** The page of a week's sheet in short, as the desk has it before it now; none for who sees no page. */
export const digestNow = async (
  ctx: Ctx,
  slug: string,
  week: string,
  origin: string,
): Promise<string> => {
  const hood = await findNeighbourhood(ctx, slug);
  return findSheetPage(ctx, hood, week, origin).then(digestOf, () => '');
};

/** Makes a week's sheet ready as the desk does that has just looked at it. */
export const publishSheet = async (
  ctx: Ctx,
  slug: string,
  week: string,
  { version, origin }: { version: number; origin: string },
) =>
  publish(ctx, slug, week, { version, origin, digest: await digestNow(ctx, slug, week, origin) });
