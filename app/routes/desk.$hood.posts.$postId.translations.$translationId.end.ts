import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { orBack } from '#app/features/introductions/or-back.ts';
import { findHoodPost } from '#app/features/posts/desk-queries.server.ts';
import { endTranslation } from '#app/features/posts/translations/end.server.ts';
import { handle as guarded, redirectWithNotice, safeRedirect } from '#app/lib/http.ts';

const pathOf = ({ slug }: { slug: string }, postId = '') => `/desk/${slug}/posts/${postId}`;

export const loader = guarded(async (args) => {
  const { neighbourhood } = await requireDesk(args);
  return safeRedirect(pathOf(neighbourhood, args.params.postId));
});

/** Takes a translation away from beside its post. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const { id } = await findHoodPost(ctx, neighbourhood.id, args.params.postId ?? '');
  const path = pathOf(neighbourhood, id);
  return orBack(path, async () => {
    await endTranslation(ctx, id, args.params.translationId ?? '');
    return redirectWithNotice(path, 'notice_desk_translation_ended');
  });
});
