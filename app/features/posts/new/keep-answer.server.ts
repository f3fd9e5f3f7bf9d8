import { redirect } from '@remix-run/node';
import { Conflict } from '#app/lib/errors.ts';
import { type Args, redirectWithNotice } from '#app/lib/http.ts';
import {
  draftCookie,
  fitsCookie,
  startDraft,
  type Typed,
  withAnswer,
} from './draft-cookie.server.ts';
import type { OpenDraft } from './open-draft.server.ts';
import { type Step, stepPath, stepsFor } from './steps.ts';

/** What each page asks; nothing else of what was sent goes into the cookie. */
const FIELDS: Record<Step, string[]> = {
  what: ['category'],
  words: ['title', 'text', 'language'],
  when: ['when', 'weekday', 'date', 'part', 'time', 'place'],
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
  if (before.packed.sent && step !== 'what')
    return redirect(`/mine/${before.packed.key}/sent`, 303);
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
