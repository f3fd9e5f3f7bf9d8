import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { bumpRevision } from '#app/features/neighbourhoods/bump-revision.server.ts';
import {
  findNeighbourhood,
  type Neighbourhood,
} from '#app/features/neighbourhoods/queries.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import { accountOf, type Ctx } from '#app/lib/ctx.ts';
import { Conflict } from '#app/lib/errors.ts';
import { edition, editionPost, editionPrint } from '#db/schema.ts';
import { composeSheet } from './compose.ts';
import { type Draft, type Edition, findDraft } from './draft.server.ts';
import { expectMonday, expectWeek } from './expect-week.ts';
import { digestOf } from './page-digest.server.ts';
import { canArrange } from './policy.ts';
import { PressRefused } from './press.server.ts';
import { setPrints } from './prints.server.ts';
import type { SheetPage } from './sheet-page.ts';
import { templateVersion } from './typeset.server.ts';

/** What the desk looked at: the arrangement's count, and the page in short. */
type Shown = { version: number; digest: string };

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

const expectOpen = (ctx: Ctx, draft: Draft) => {
  if (!canArrange(ctx.actor, draft)) throw new Conflict('error_sheet_published');
  if (draft.chosen.length === 0) throw new Conflict('error_sheet_empty');
};

/** It is the page that was looked at. */
const expectShown = (draft: Draft, page: SheetPage, { version, digest }: Shown) => {
  if (draft.version !== version || digestOf(page) !== digest)
    throw new Conflict('error_changed_meanwhile');
};

/**
 * Freezes a week's sheet: its page and all its prints are kept, a reprint is the same to the letter. Posts that
 * did not fit wait for the next one; their codes come back. `shown` is what was looked at: neighbours' words come
 * and change by themselves, and none is printed that nobody at the desk saw.
 *
 * @throws NotFound, Conflict('error_sheet_published'), Conflict('error_sheet_empty'),
 * Conflict('error_changed_meanwhile'), Conflict('error_sheet_press') where the press refuses the page
 */
export const publishSheet = async (
  ctx: Ctx,
  slug: string,
  week: string,
  { origin, ...shown }: Shown & { origin: string },
): Promise<{ edition: Edition; leftOver: string[] }> => {
  const hood = await findNeighbourhood(ctx, slug);
  expectMonday(week);
  const draft = await findDraft(ctx, hood.id, week);
  expectWeek(ctx, hood, draft);
  expectOpen(ctx, draft);
  const page = await pageOf(ctx, hood, draft, origin);
  expectShown(draft, page, shown);
  // Typesetting is slow and outside the database: before the transaction, which then checks that
  // nothing has changed under it.
  const { frozen, leftOver, prints } = await setPrints(page).catch((error: unknown) => {
    throw error instanceof PressRefused ? new Conflict('error_sheet_press') : error;
  });

  return atomically(ctx, async (ctx) => {
    const now = await findDraft(ctx, hood.id, week);
    expectOpen(ctx, now);
    const settings = await findNeighbourhood(ctx, slug);
    expectShown(now, await pageOf(ctx, settings, now, origin), shown);
    const id = now.edition?.id ?? ctx.newId();
    const values = {
      status: 'published' as const,
      number: now.edition?.number ?? (await nextNumber(ctx, hood.id)),
      page: frozen,
      templateVersion: templateVersion(),
      version: shown.version + 1,
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
