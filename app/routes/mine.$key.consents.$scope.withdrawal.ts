import { orBack } from '#app/features/introductions/or-back.ts';
import { requireAuthor } from '#app/features/posts/author-guard.server.ts';
import { scopeIn } from '#app/features/posts/form.ts';
import { withdrawConsent } from '#app/features/posts/withdraw-consent.server.ts';
import { handle as guarded, redirectWithNotice, safeRedirect } from '#app/lib/http.ts';

const NOTICES = { sheet: 'notice_sheet_back', name: 'notice_name_back' } as const;

export const loader = guarded(async (args) => safeRedirect((await requireAuthor(args)).path));

/** Not on the sheet any more, or without the first name: at once. */
export const action = guarded(async (args) => {
  const { ctx, post, path } = await requireAuthor(args);
  const scope = scopeIn(args.params);
  return orBack(path, async () => {
    await withdrawConsent(ctx, post.id, scope);
    return redirectWithNotice(path, NOTICES[scope]);
  });
});
