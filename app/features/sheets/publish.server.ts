import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { bumpRevision } from '#app/features/neighbourhoods/bump-revision.server.ts';
import {
  findNeighbourhood,
  type Neighbourhood,
} from '#app/features/neighbourhoods/queries.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import { accountOf, type Ctx, worksIn } from '#app/lib/ctx.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { edition, editionPost, editionPrint } from '#db/schema.ts';
import { SHEET_LAYOUTS } from '#db/vocabulary.ts';
import { composeSheet } from './compose.ts';
import { type Draft, type Edition, findDraft, isFrozen } from './draft.server.ts';
import { expectMonday, expectWeek } from './expect-week.ts';
import { PressRefused } from './press.server.ts';
import type { SheetPage } from './sheet-page.ts';
import { templateVersion, typesetSheet } from './typeset.server.ts';

/** The number the neighbourhood's next sheet gets. */
const nextNumber = async (ctx: Ctx, neighbourhoodId: string): Promise<number> => {
  const [last] = await ctx.db
    .select({ number: edition.number })
    .from(edition)
    .where(and(eq(edition.neighbourhoodId, neighbourhoodId), isNotNull(edition.number)))
    .orderBy(desc(edition.number))
    .limit(1);
  return (last?.number ?? 0) + 1;
};

/** A draft as the page it would print now. */
export const pageOf = async (
  ctx: Ctx,
  hood: Neighbourhood,
  draft: Draft,
  origin: string,
): Promise<SheetPage> =>
  composeSheet({
    hood,
    origin,
    week: draft.week,
    number: draft.edition?.number ?? (await nextNumber(ctx, hood.id)),
    correction: draft.edition?.correction ?? 0,
    greeting: draft.greeting,
    posts: draft.chosen,
    printedAt: ctx.now,
  });

const expectOpen = (draft: Draft) => {
  if (isFrozen(draft.edition)) throw new Conflict('error_sheet_published');
  if (draft.chosen.length === 0) throw new Conflict('error_sheet_empty');
};

/** The same page without the posts of these codes; a group left empty goes with them. */
export const without = (page: SheetPage, codes: string[]): SheetPage => ({
  ...page,
  groups: page.groups
    .map(({ heads, posts }) => ({
      heads,
      posts: posts.filter(({ code }) => !codes.includes(code)),
    }))
    .filter(({ posts }) => posts.length > 0),
});

/**
 * Every print of a page. The sheet for walls tells what the edition holds, and is kept with what waits; a
 * layout with less room says which of the edition's posts it leaves out.
 */
const setAll = async (page: SheetPage) => {
  const { leftOver } = await typesetSheet(page, 'tearoff');
  const frozen = without(page, leftOver);
  const prints = [];
  for (const layout of SHEET_LAYOUTS) {
    const print = await typesetSheet(frozen, layout);
    const waits = layout === 'tearoff' ? leftOver : [];
    prints.push({ layout, pdf: print.pdf, leftOver: [...waits, ...print.leftOver] });
  }
  return { frozen, leftOver, prints };
};

/**
 * Freezes a week's sheet: its page and all its prints are kept, a reprint is the same to the letter. Posts that
 * did not fit wait for the next one; their codes come back.
 *
 * @throws NotFound, Conflict('error_sheet_published'), Conflict('error_sheet_empty'),
 * Conflict('error_changed_meanwhile'), Conflict('error_sheet_press') where the press refuses the page
 */
export const publishSheet = async (
  ctx: Ctx,
  slug: string,
  week: string,
  { version, origin }: { version: number; origin: string },
): Promise<{ edition: Edition; leftOver: string[] }> => {
  const hood = await findNeighbourhood(ctx, slug);
  if (!worksIn(ctx.actor, hood.id)) throw new NotFound();
  expectMonday(week);
  const draft = await findDraft(ctx, hood.id, week);
  expectWeek(ctx, hood, draft);
  expectOpen(draft);
  if (draft.version !== version) throw new Conflict('error_changed_meanwhile');
  const page = await pageOf(ctx, hood, draft, origin);
  // Typesetting is slow and outside the database: before the transaction, which then checks that
  // nothing has changed under it.
  const { frozen, leftOver, prints } = await setAll(page).catch((error: unknown) => {
    throw error instanceof PressRefused ? new Conflict('error_sheet_press') : error;
  });

  return atomically(ctx, async (ctx) => {
    const now = await findDraft(ctx, hood.id, week);
    expectOpen(now);
    const same = JSON.stringify(await pageOf(ctx, hood, now, origin)) === JSON.stringify(page);
    if (now.version !== version || !same) throw new Conflict('error_changed_meanwhile');
    const id = now.edition?.id ?? ctx.newId();
    const values = {
      status: 'published' as const,
      number: now.edition?.number ?? (await nextNumber(ctx, hood.id)),
      page: frozen,
      templateVersion: templateVersion(),
      version: version + 1,
      publishedAt: ctx.now,
      publishedBy: accountOf(ctx.actor),
    };
    const [published] = now.edition
      ? await ctx.db.update(edition).set(values).where(eq(edition.id, id)).returning()
      : await ctx.db
          .insert(edition)
          .values({ id, neighbourhoodId: hood.id, week, createdAt: ctx.now, ...values })
          .returning();
    if (!published) throw new Conflict('error_changed_meanwhile');
    for (const { layout, pdf, leftOver } of prints)
      await ctx.db
        .insert(editionPrint)
        .values({ editionId: id, layout, pdf: Buffer.from(pdf), leftOver });
    await ctx.db.delete(editionPost).where(eq(editionPost.editionId, id));
    const printed = now.chosen.filter((one) => !leftOver.includes(one.code));
    for (const [position, one] of printed.entries())
      await ctx.db
        .insert(editionPost)
        .values({ editionId: id, postId: one.id, consentId: one.consentId, position });
    await bumpRevision(ctx, hood.id);
    await recordAct(ctx, {
      neighbourhoodId: hood.id,
      act: 'edition.published',
      target: { type: 'edition', id },
    });
    return { edition: published, leftOver };
  });
};
