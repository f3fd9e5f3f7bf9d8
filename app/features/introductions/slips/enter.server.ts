import { eq, max } from 'drizzle-orm';
import { hashToken } from '#app/features/accounts/token.server.ts';
import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import type { Person } from '#app/features/people/record-person.server.ts';
import { findLikelyNew } from '#app/features/people/search.server.ts';
import { writeDraft } from '#app/features/posts/intake/write-draft.server.ts';
import { m } from '#app/i18n/messages.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import { recordAct } from '#app/lib/audit.server.ts';
import { accountOf, type Ctx } from '#app/lib/ctx.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { slip } from '#db/schema.ts';
import { respond } from '../respond.server.ts';
import type { Answer, Slip } from './form.ts';
import { findNumber } from './number.server.ts';
import { canEnterSlips } from './policy.ts';

type Became = { responseId: string; draftId: null } | { responseId: null; draftId: string };

/**
 * What the desk reads with an answer: the words on the card, and its ticks as they are printed on it. Whether
 * they fit the post is for the worker to ask; a number may have been misread.
 */
const noteOf = (ctx: Ctx, { ticked, words }: Pick<Slip, 'ticked' | 'words'>): string | null => {
  const { locale } = ctx;
  const said = { help: m.slip_help({}, { locale }), seek: m.slip_seek({}, { locale }) };
  const ticks = ticked.map((one) => said[one]).join(' ');
  const line = ticks && m.slips_ticked({ ticks }, { locale });
  return [words, line].filter(Boolean).join('\n') || null;
};

/** The card is an answer to the post of its number. @throws Conflict */
export const answerOf = async (
  ctx: Ctx,
  hood: Neighbourhood,
  { code, firstName, phone, ticked, words, likely }: Answer,
): Promise<{ responseId: string; draftId: null }> => {
  const found = await findNumber(ctx, hood.id, code);
  if (!found) throw new Conflict('error_code_wrong');
  if (found.status !== 'published') throw new Conflict('error_slip_gone');
  try {
    const { response, again } = await respond(ctx, hood.slug, code, {
      who: likely ? { personId: likely } : { firstName, phone },
      note: noteOf(ctx, { ticked, words }),
      route: 'paper',
      // The page that follows an answer is nobody's: who wrote on paper is called.
      key: ctx.newToken(),
    });
    if (again) throw new Conflict('error_slip_known');
    return { responseId: response.id, draftId: null };
  } catch (error) {
    const own = error instanceof Conflict && error.code === 'error_own_post';
    throw own ? new Conflict('error_slip_own') : error;
  }
};

/** The form's own secret makes the id: the table itself refuses a second. */
const idOf = (hood: Neighbourhood, { key }: Slip): string => hashToken(`slip ${hood.id} ${key}`);

/** What tells one content from another under the same secret, and nothing to who has not that. */
const hashOf = (input: Slip): string => hashToken(JSON.stringify(input));

/** The slip that this form became already. */
const findSent = async (ctx: Ctx, hood: Neighbourhood, input: Slip) => {
  const [sent] = await ctx.db
    .select({ number: slip.number, sentHash: slip.sentHash })
    .from(slip)
    .where(eq(slip.id, idOf(hood, input)));
  return sent ?? null;
};

/**
 * Who may be meant, before a record is made of what stands on the card; nobody where that form was sent before.
 * @throws NotFound
 */
export const likelyOf = async (ctx: Ctx, hood: Neighbourhood, input: Slip): Promise<Person[]> =>
  input.as === 'draft' || input.likely || input.anyway || (await findSent(ctx, hood, input))
    ? []
    : findLikelyNew(ctx, hood.id, { firstName: input.firstName, phone: input.phone });

/** The words wait to be gone on with; a number that is over still tells what they are about. */
const draftOf = async (
  ctx: Ctx,
  hood: Neighbourhood,
  { code, firstName, phone, ticked, words }: Extract<Slip, { as: 'draft' }>,
): Promise<Became> => {
  const about = code ? await findNumber(ctx, hood.id, code) : null;
  const [want, second] = ticked;
  const draft = await writeDraft(ctx, hood.id, {
    route: 'paper',
    firstName,
    phone,
    ...(want && !second ? { kind: want === 'help' ? 'offer' : 'request' } : {}),
    ...(about ? { category: about.category } : {}),
    ...(code ? { code } : {}),
    text: words ?? '',
  });
  return { responseId: null, draftId: draft.id };
};

/** The next of the neighbourhood's numbers: on the card it is how the pile is told apart. */
const nextNumber = async (ctx: Ctx, neighbourhoodId: string): Promise<number> => {
  const [last] = await ctx.db
    .select({ number: max(slip.number) })
    .from(slip)
    .where(eq(slip.neighbourhoodId, neighbourhoodId));
  return (last?.number ?? 0) + 1;
};

/**
 * A reply slip that came back is typed in: an answer by its number, or a draft of its words. Gives the
 * number to write on it. The same form sent twice is one slip; with something else in it, it is refused.
 *
 * @throws NotFound for anyone but the desk; Conflict('error_code_wrong'), Conflict('error_slip_gone') where
 * the post is over, Conflict('error_slip_known') where the neighbour answered it already,
 * Conflict('error_slip_own'), Conflict('error_slip_sent'), Conflict('error_changed_meanwhile')
 */
export const enterSlip = (
  ctx: Ctx,
  hood: Neighbourhood,
  input: Slip,
): Promise<{ number: number }> =>
  atomically(ctx, async (ctx) => {
    if (!canEnterSlips(ctx.actor, { neighbourhoodId: hood.id })) throw new NotFound();
    const sentHash = hashOf(input);
    const sent = await findSent(ctx, hood, input);
    if (sent?.sentHash && sent.sentHash !== sentHash) throw new Conflict('error_slip_sent');
    if (sent) return { number: sent.number };
    const became =
      input.as === 'answer' ? await answerOf(ctx, hood, input) : await draftOf(ctx, hood, input);
    const number = await nextNumber(ctx, hood.id);
    const made = await ctx.db
      .insert(slip)
      .values({
        id: idOf(hood, input),
        neighbourhoodId: hood.id,
        number,
        sentHash,
        ...became,
        enteredBy: accountOf(ctx.actor),
        at: ctx.now,
      })
      .onConflictDoNothing()
      .returning();
    // Somebody else took the number in the same moment.
    if (made.length === 0) throw new Conflict('error_changed_meanwhile');
    await recordAct(ctx, {
      neighbourhoodId: hood.id,
      act: 'slip.entered',
      target: became.responseId
        ? { type: 'response', id: became.responseId }
        : { type: 'draft', id: became.draftId ?? '' },
    });
    return { number };
  });
