import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { intakeDraft, post, response, slip } from '#db/schema.ts';
import { type Pile, pileOf } from './pile.ts';
import { canEnterSlips } from './policy.ts';

const columns = {
  number: slip.number,
  at: slip.at,
  draftId: slip.draftId,
  draftFields: intakeDraft.fields,
  draftDoneAt: intakeDraft.doneAt,
  postId: post.id,
  title: post.title,
  language: post.language,
};

const slips = (ctx: Ctx) =>
  ctx.db
    .select(columns)
    .from(slip)
    .leftJoin(response, eq(response.id, slip.responseId))
    .leftJoin(post, eq(post.id, response.postId))
    .leftJoin(intakeDraft, eq(intakeDraft.id, slip.draftId));

/** A slip's number, and what it became; never who wrote it. */
export type ShownSlip = Awaited<ReturnType<typeof listPile>>[number];

/** The slips that are not shredded yet, by number. @throws NotFound for anyone but the desk. */
export const listPile = async (ctx: Ctx, neighbourhoodId: string) => {
  if (!canEnterSlips(ctx.actor, { neighbourhoodId })) throw new NotFound();
  return slips(ctx)
    .where(and(eq(slip.neighbourhoodId, neighbourhoodId), isNull(slip.shreddedAt)))
    .orderBy(asc(slip.number));
};

/** What is to be said of them; nothing where there are none. @throws NotFound */
export const findPile = async (ctx: Ctx, hood: Neighbourhood): Promise<Pile | null> => {
  if (!canEnterSlips(ctx.actor, { neighbourhoodId: hood.id })) throw new NotFound();
  const rows = await ctx.db
    .select({ number: slip.number, at: slip.at })
    .from(slip)
    .where(and(eq(slip.neighbourhoodId, hood.id), isNull(slip.shreddedAt)));
  return pileOf(rows, ctx.now, hood.timeZone);
};

/** The pile, once it is time to ask for the shredder. @throws NotFound */
export const findDuePile = async (ctx: Ctx, hood: Neighbourhood): Promise<Pile | null> => {
  const pile = await findPile(ctx, hood);
  return pile?.due ? pile : null;
};

/** The slip of a number, or nothing. @throws NotFound for anyone but the desk. */
export const findSlip = async (
  ctx: Ctx,
  neighbourhoodId: string,
  number: number,
): Promise<ShownSlip | null> => {
  if (!canEnterSlips(ctx.actor, { neighbourhoodId })) throw new NotFound();
  const [found] = await slips(ctx).where(
    and(eq(slip.neighbourhoodId, neighbourhoodId), eq(slip.number, number)),
  );
  return found ?? null;
};
