import { and, eq, inArray, isNull } from 'drizzle-orm';
import { accountOf, type Ctx } from '#app/lib/ctx.ts';
import { consent } from '#db/schema.ts';
import type { ConsentScope, Language, PostScope, Route } from '#db/vocabulary.ts';

export type Consent = typeof consent.$inferSelect;

type Given = {
  personId: string;
  postId: string;
  scope: PostScope;
  route: Route;
  /** The sentence as it was read out or ticked. */
  wording: string;
  language: Language;
};

/** Records what a person agreed to; gives the row's id. Joins the caller's transaction. */
export const giveConsent = async (ctx: Ctx, given: Given): Promise<string> => {
  const id = ctx.newId();
  await ctx.db.insert(consent).values({
    id,
    ...given,
    takenBy: ctx.actor.type === 'worker' ? accountOf(ctx.actor) : null,
    givenAt: ctx.now,
  });
  return id;
};

/** Withdraws what stands for a post, for the scopes named. Joins the caller's transaction. */
export const withdrawConsents = async (ctx: Ctx, postId: string, scopes: PostScope[]) => {
  await ctx.db
    .update(consent)
    .set({ withdrawnAt: ctx.now })
    .where(
      and(eq(consent.postId, postId), inArray(consent.scope, scopes), isNull(consent.withdrawnAt)),
    );
};

/** The consents that stand for a post, by scope. */
export const standingConsents = async (
  ctx: Ctx,
  postId: string,
): Promise<Partial<Record<ConsentScope, Consent>>> => {
  const rows = await ctx.db
    .select()
    .from(consent)
    .where(and(eq(consent.postId, postId), isNull(consent.withdrawnAt)));
  return Object.fromEntries(rows.map((row) => [row.scope, row]));
};
