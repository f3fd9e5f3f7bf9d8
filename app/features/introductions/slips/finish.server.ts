import { eq } from 'drizzle-orm';
import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { discardDraft, expectOpen, findDraft } from '#app/features/posts/intake/drafts.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { slip } from '#db/schema.ts';
import { answerOf } from './enter.server.ts';
import type { Answer } from './form.ts';
import { canEnterSlips } from './policy.ts';
import type { Want } from './ticks.ts';

/** The slip that was kept as this draft. @throws NotFound where it is none, or for anyone but the desk */
const findKeptSlip = async (ctx: Ctx, hood: Neighbourhood, draftId: string) => {
  if (!canEnterSlips(ctx.actor, { neighbourhoodId: hood.id })) throw new NotFound();
  const draft = await findDraft(ctx, hood.id, draftId);
  const [found] = await ctx.db.select().from(slip).where(eq(slip.draftId, draftId));
  if (!found) throw new NotFound();
  return { draft, slip: found };
};

const TICK: Partial<Record<string, Want>> = { offer: 'help', request: 'seek' };

/** What is known of a slip that was kept, as its form was typed. @throws NotFound, Conflict('error_draft_done') */
export const keptSlipFacts = async (ctx: Ctx, hood: Neighbourhood, draftId: string) => {
  const { draft } = await findKeptSlip(ctx, hood, draftId);
  expectOpen(draft, draft.version);
  const { code = '', firstName = '', phone = '', text = '', kind = '' } = draft.fields;
  const tick = TICK[kind];
  return { code, firstName, phone, words: text, ...(tick ? { [tick]: 'on' } : {}) };
};

/**
 * A slip that was kept becomes the answer it was: it keeps its number, and the draft is gone.
 *
 * @throws NotFound, Conflict('error_draft_done'), and what `enterSlip` throws of an answer.
 */
export const finishSlip = (
  ctx: Ctx,
  hood: Neighbourhood,
  draftId: string,
  input: Answer,
): Promise<{ number: number }> =>
  atomically(ctx, async (ctx) => {
    const { draft, slip: kept } = await findKeptSlip(ctx, hood, draftId);
    expectOpen(draft, draft.version);
    const became = await answerOf(ctx, hood, input);
    await ctx.db.update(slip).set(became).where(eq(slip.id, kept.id));
    await discardDraft(ctx, hood.id, draftId, draft.version);
    await recordAct(ctx, {
      neighbourhoodId: hood.id,
      act: 'slip.entered',
      target: { type: 'response', id: became.responseId },
    });
    return { number: kept.number };
  });
