import { cancelIntroduction } from '#app/features/introductions/cancel.server.ts';
import { orBack } from '#app/features/introductions/or-back.ts';
import { requireResponder } from '#app/features/introductions/responder-guard.server.ts';
import { introductionOf } from '#app/features/introductions/responses.server.ts';
import { handle as guarded, redirectWithNotice, safeRedirect } from '#app/lib/http.ts';

export const loader = guarded(async (args) => safeRedirect((await requireResponder(args)).path));

/** Says no to this neighbour; the other hears it. */
export const action = guarded(async (args) => {
  const { ctx, response, path } = await requireResponder(args);
  return orBack(path, async () => {
    const id = (await introductionOf(ctx, response))?.id ?? '';
    await cancelIntroduction(ctx, id, { side: 'other', reason: null });
    return redirectWithNotice(path, 'notice_intro_cancelled');
  });
});
