import { redirect } from '@remix-run/node';
import { accountName } from '#app/features/accounts/queries.server.ts';
import { hoodFacts } from '#app/features/neighbourhoods/hood-page.tsx';
import { findNeighbourhood, type Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { type Args, redirectWithNotice } from '#app/lib/http.ts';
import type { MessageKey } from '#app/i18n/messages.ts';
import { KINDS, type Kind } from '#db/vocabulary.ts';
import {
  type Draft,
  draftCookie,
  fitsCookie,
  readDraft,
  startDraft,
  type Typed,
  withAnswer,
} from '../draft-cookie.server.ts';
import { expectDate } from '../life.ts';
import { type Step, stepPath, stepsFor } from './steps.ts';

export type OpenDraft = {
  /** Acts as the neighbour where she is one of this neighbourhood, as a visitor otherwise. */
  ctx: Ctx;
  hood: Neighbourhood;
  kind: Kind;
  draft: Draft;
  /** Signed in here: her first name. Nobody asks her for it again. */
  known: string | null;
  /** Did the request bring a draft at all? */
  found: boolean;
  /** What is wrong with the date by now: a draft may outlive its day. */
  dateFault: MessageKey | null;
};

const dateFaultOf = (draft: Draft, ctx: Ctx, hood: Neighbourhood): MessageKey | null => {
  try {
    if (draft.when) expectDate(draft.when, ctx.now, hood.timeZone);
    return null;
  } catch (error) {
    if (error instanceof Conflict) return error.code;
    throw error;
  }
};

/**
 * The draft behind a question page, with who writes it. A draft of another kind is put aside.
 * @throws NotFound for an unknown neighbourhood or kind.
 */
export const openDraft = async (whoever: Ctx, { params, request }: Args): Promise<OpenDraft> => {
  const kind = KINDS.find((one) => one === params.kind);
  const hood = await findNeighbourhood(whoever, params.hood ?? '');
  if (!kind) throw new NotFound();
  const { actor } = whoever;
  const here = actor.type === 'neighbour' && actor.neighbourhoodId === hood.id ? actor : null;
  const ctx: Ctx = here ? whoever : { ...whoever, actor: { type: 'visitor' } };
  const last = readDraft(request.headers.get('Cookie'));
  const found = last?.packed.kind === kind ? last : null;
  const draft = found ?? startDraft(kind, ctx.newToken(), last);
  return {
    ctx,
    hood,
    kind,
    draft,
    known: here && (await accountName(ctx, here.accountId)),
    found: found !== null,
    dateFault: dateFaultOf(draft, ctx, hood),
  };
};

/** The first question that has no answer yet; none when all have. */
export const firstMissing = ({ draft, known, dateFault }: OpenDraft): Step | undefined =>
  stepsFor(known !== null).find((step) => !draft[step] || (step === 'when' && dateFault));

/**
 * For the page of `step`: everything before it has been answered.
 * @throws a redirect to the first question that has not, or to the confirmation of what was sent.
 */
export const expectAnswersBefore = (open: OpenDraft, step: Step | 'check') => {
  const { hood, kind, draft } = open;
  if (draft.packed.sent) throw redirect(`/mine/${draft.packed.key}/sent`, 303);
  const steps = stepsFor(open.known !== null);
  const missing = firstMissing(open);
  const ahead = step === 'check' ? steps.length : steps.indexOf(step);
  if (missing === undefined || (ahead !== -1 && steps.indexOf(missing) >= ahead)) return;
  const path = stepPath(hood.slug, kind, missing);
  throw open.found ? redirect(path, 303) : redirectWithNotice(path, 'notice_draft_lost');
};

/** What each page asks; nothing else of what was sent goes into the cookie. */
const FIELDS: Record<Step, string[]> = {
  what: ['category'],
  words: ['title', 'text', 'language'],
  when: ['when', 'weekday', 'date', 'part', 'time'],
  contact: ['firstName', 'phone', 'email', 'visit'],
};

const answerOf = (step: Step, sent: Record<string, unknown>): Typed => {
  const answer: Typed = {};
  for (const name of FIELDS[step]) {
    const text = sent[name];
    // Short ones are cut where no valid answer is so long; of words nothing is lost.
    if (typeof text === 'string' && text !== '')
      answer[name] = step === 'words' ? text : text.slice(0, 300);
  }
  return answer;
};

/**
 * Keeps a page's answer and goes on: to the next question, or back to "Klopt dit?" for who came from
 * there. What is typed is kept even where earlier answers were lost.
 *
 * @throws Conflict('error_text_long') where it does not fit in a cookie.
 */
export const keepAnswer = (
  open: OpenDraft,
  step: Step,
  sent: Record<string, unknown>,
  { request, context }: Args,
) => {
  const { hood, kind, known, ctx, draft: before } = open;
  if (before.packed.sent && step !== 'what') return redirect(`/mine/${before.packed.key}/sent`, 303);
  const fresh = before.packed.sent ? startDraft(kind, ctx.newToken(), null) : before;
  const draft = withAnswer(fresh, step, answerOf(step, sent));
  if (!fitsCookie(draft, step)) throw new Conflict('error_text_long');
  const headers = { 'Set-Cookie': draftCookie(hood.slug, draft, context.secure) };
  if (!open.found && step !== 'what')
    return redirectWithNotice(stepPath(hood.slug, kind, 'what'), 'notice_draft_lost', { headers });
  const steps = stepsFor(known !== null);
  const checking = new URL(request.url).searchParams.has('check');
  const next = checking ? 'check' : (steps[steps.indexOf(step) + 1] ?? 'check');
  return redirect(stepPath(hood.slug, kind, next), { status: 303, headers });
};

/** What a question page shows besides its fields. */
export const askFacts = (open: OpenDraft, step: Step, { request }: Args) => {
  const { hood, kind, known, draft } = open;
  const steps = stepsFor(known !== null);
  const number = steps.indexOf(step) + 1;
  const before = steps[number - 2];
  const checking = new URL(request.url).searchParams.has('check');
  const back = checking
    ? stepPath(hood.slug, kind, 'check')
    : before
      ? stepPath(hood.slug, kind, before)
      : `/${hood.slug}`;
  const typed: Typed = (!draft.packed.sent && draft.packed[step]) || {};
  const fault = step === 'when' ? open.dateFault : null;
  return { hood: hoodFacts(hood), kind, number, of: steps.length, back, typed, fault };
};
export type AskFacts = ReturnType<typeof askFacts>;
