import { orBack } from '#app/features/introductions/or-back.ts';
import { withdrawContactConsent } from '#app/features/introductions/withdraw-contact.server.ts';
import { requireAuthor } from '#app/features/posts/author-guard.server.ts';
import { handle as guarded, redirectWithNotice, safeRedirect } from '#app/lib/http.ts';

export const loader = guarded(async (args) => safeRedirect((await requireAuthor(args)).path));

/** Takes the yes back: the number is hidden again at once. */
export const action = guarded(async (args) => {
  const { ctx, path } = await requireAuthor(args);
  return orBack(path, async () => {
    const id = args.params.introductionId ?? '';
    await withdrawContactConsent(ctx, id, 'author');
    return redirectWithNotice(path, 'notice_own_yes_back');
  });
});
