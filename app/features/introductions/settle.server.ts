import { and, eq, inArray, isNull } from 'drizzle-orm';
import { closeEmptyCalls } from '#app/features/people/open-call.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import { accountOf, type Ctx } from '#app/lib/ctx.ts';
import { Conflict } from '#app/lib/errors.ts';
import { call, callReason, introduction, introductionStep, post } from '#db/schema.ts';
import type { CallKind } from '#db/vocabulary.ts';
import type { Introduction } from './queries.server.ts';

/** Steps that several verbs share. Each joins the verb's transaction. */

type Changes = Partial<Omit<Introduction, 'id' | 'version'>>;
type Step = {
  step: string;
  personId?: string | null;
  note?: string | null;
};

/** @throws Conflict('error_changed_meanwhile') where the form was filled in over another version. */
export const expectVersion = (found: Introduction, version: number) => {
  if (found.version !== version) throw new Conflict('error_changed_meanwhile');
};

export const keepStep = async (ctx: Ctx, intro: Introduction, step: Step) => {
  await ctx.db.insert(introductionStep).values({
    id: ctx.newId(),
    introductionId: intro.id,
    step: step.step,
    by: ctx.actor.type === 'worker' ? accountOf(ctx.actor) : null,
    personId: step.personId ?? null,
    note: step.note ?? null,
    at: ctx.now,
  });
  // The log says what was done, not what was said: a note may hold a name.
  await recordAct(ctx, {
    neighbourhoodId: intro.neighbourhoodId,
    act: `introduction.${step.step}`,
    target: { type: 'introduction', id: intro.id },
  });
};

/**
 * Writes an introduction's next state over the version that was read, and the step that led there.
 * @throws Conflict('error_changed_meanwhile') where somebody was first.
 */
export const changeIntroduction = async (
  ctx: Ctx,
  before: Introduction,
  changes: Changes,
  step: Step,
): Promise<Introduction> => {
  const [after] = await ctx.db
    .update(introduction)
    .set({ ...changes, version: before.version + 1 })
    .where(and(eq(introduction.id, before.id), eq(introduction.version, before.version)))
    .returning();
  if (!after) throw new Conflict('error_changed_meanwhile');
  await keepStep(ctx, after, step);
  return after;
};

/** Settles one person's reason to be called about a thing; a call without a reason left is closed. */
export const settleReasonOf = async (
  ctx: Ctx,
  personId: string,
  targetId: string,
  kind: CallKind,
) => {
  const open = await ctx.db
    .select({ id: call.id })
    .from(call)
    .where(and(eq(call.personId, personId), isNull(call.closedAt)));
  const ids = open.map(({ id }) => id);
  if (ids.length === 0) return;
  await ctx.db
    .update(callReason)
    .set({ doneAt: ctx.now })
    .where(
      and(
        inArray(callReason.callId, ids),
        eq(callReason.targetId, targetId),
        eq(callReason.kind, kind),
        isNull(callReason.doneAt),
      ),
    );
  await closeEmptyCalls(ctx, ids);
};

/** The post of an introduction, for whoever may see the introduction. */
export const postOf = async (ctx: Ctx, postId: string) => {
  const [found] = await ctx.db.select().from(post).where(eq(post.id, postId));
  if (!found) throw new Conflict('error_changed_meanwhile');
  return found;
};
