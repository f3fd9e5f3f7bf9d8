import { orBack } from '#app/features/introductions/or-back.ts';
import { requireResponder } from '#app/features/introductions/responder-guard.server.ts';
import { introductionOf } from '#app/features/introductions/responses.server.ts';
import { withdrawContactConsent } from '#app/features/introductions/withdraw-contact.server.ts';
import { handle as guarded, redirectWithNotice, safeRedirect } from '#app/lib/http.ts';

export const loader = guarded(async (args) => safeRedirect((await requireResponder(args)).path));

/** Takes the yes back: the number is hidden again at once. */
export const action = guarded(async (args) => {
  const { ctx, response, path } = await requireResponder(args);
  return orBack(path, async () => {
    const id = (await introductionOf(ctx, response))?.id ?? '';
    await withdrawContactConsent(ctx, id, 'other');
    return redirectWithNotice(path, 'notice_own_yes_back');
  });
});
