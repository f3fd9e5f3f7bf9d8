import { orBack } from '#app/features/introductions/or-back.ts';
import { requireAuthor } from '#app/features/posts/author-guard.server.ts';
import { scopeIn } from '#app/features/posts/form.ts';
import { giveConsentAgain } from '#app/features/posts/give-consent-again.server.ts';
import { ownSentence } from '#app/features/posts/own/sentence.ts';
import { handle as guarded, redirectWithNotice, safeRedirect } from '#app/lib/http.ts';

const NOTICES = { sheet: 'notice_sheet_again', name: 'notice_name_again' } as const;

export const loader = guarded(async (args) => safeRedirect((await requireAuthor(args)).path));

/** On the sheet, or with the first name, after all. */
export const action = guarded(async (args) => {
  const { ctx, post, path } = await requireAuthor(args);
  const scope = scopeIn(args.params);
  return orBack(path, async () => {
    await giveConsentAgain(ctx, post.id, scope, ownSentence(scope, ctx.locale));
    return redirectWithNotice(path, NOTICES[scope]);
  });
});
