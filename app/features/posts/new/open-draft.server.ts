import { redirect } from '@remix-run/node';
import { accountName } from '#app/features/accounts/queries.server.ts';
import { hoodFacts } from '#app/features/neighbourhoods/hood-page.tsx';
import {
  findNeighbourhood,
  type Neighbourhood,
} from '#app/features/neighbourhoods/queries.server.ts';
import type { MessageKey } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { type Args, redirectWithNotice } from '#app/lib/http.ts';
import { KINDS, type Kind } from '#db/vocabulary.ts';
import { expectDate } from '../life.ts';
import { type Draft, readDraft, startDraft, type Typed } from './draft-cookie.server.ts';
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
  if (step !== 'check' && !steps.includes(step))
    throw redirect(stepPath(hood.slug, kind, 'check'), 303);
  const ahead = step === 'check' ? steps.length : steps.indexOf(step);
  if (missing === undefined || steps.indexOf(missing) >= ahead) return;
  const path = stepPath(hood.slug, kind, missing);
  throw open.found ? redirect(path, 303) : redirectWithNotice(path, 'notice_draft_lost');
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
