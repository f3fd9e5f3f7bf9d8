import { cancelIntroduction } from '#app/features/introductions/cancel.server.ts';
import { orBack } from '#app/features/introductions/or-back.ts';
import { requireAuthor } from '#app/features/posts/author-guard.server.ts';
import { handle as guarded, redirectWithNotice, safeRedirect } from '#app/lib/http.ts';

export const loader = guarded(async (args) => safeRedirect((await requireAuthor(args)).path));

/** Says no to this neighbour; the other hears it. */
export const action = guarded(async (args) => {
  const { ctx, path } = await requireAuthor(args);
  return orBack(path, async () => {
    const id = args.params.introductionId ?? '';
    await cancelIntroduction(ctx, id, { side: 'author', reason: null });
    return redirectWithNotice(path, 'notice_intro_cancelled');
  });
});
