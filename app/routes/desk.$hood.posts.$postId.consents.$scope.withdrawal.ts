import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { orBack } from '#app/features/introductions/or-back.ts';
import { findHoodPost } from '#app/features/posts/desk-queries.server.ts';
import { scopeIn } from '#app/features/posts/form.ts';
import { withdrawConsent } from '#app/features/posts/withdraw-consent.server.ts';
import { handle as guarded, redirectWithNotice, safeRedirect } from '#app/lib/http.ts';

const NOTICES = { sheet: 'notice_desk_sheet_back', name: 'notice_desk_name_back' } as const;
const pathOf = ({ slug }: { slug: string }, postId = '') => `/desk/${slug}/posts/${postId}`;

export const loader = guarded(async (args) => {
  const { neighbourhood } = await requireDesk(args);
  return safeRedirect(pathOf(neighbourhood, args.params.postId));
});

/** Not on the sheet any more, or without the first name, on the author's word. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const scope = scopeIn(args.params);
  const { id } = await findHoodPost(ctx, neighbourhood.id, args.params.postId ?? '');
  const path = pathOf(neighbourhood, id);
  return orBack(path, async () => {
    await withdrawConsent(ctx, id, scope);
    return redirectWithNotice(path, NOTICES[scope]);
  });
});
