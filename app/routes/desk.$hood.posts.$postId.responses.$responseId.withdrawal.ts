import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { findResponsesPost } from '#app/features/introductions/responses-facts.server.ts';
import { withdrawResponse } from '#app/features/introductions/withdraw-response.server.ts';
import { handle as guarded, redirectWithNotice, safeRedirect } from '#app/lib/http.ts';

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const post = await findResponsesPost(ctx, neighbourhood, args.params.postId ?? '');
  return safeRedirect(`/desk/${neighbourhood.slug}/posts/${post.id}/responses`);
});

/** Takes an answer back, on the word of who gave it. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const post = await findResponsesPost(ctx, neighbourhood, args.params.postId ?? '');
  await withdrawResponse(ctx, args.params.responseId ?? '');
  return redirectWithNotice(
    `/desk/${neighbourhood.slug}/posts/${post.id}/responses`,
    'notice_response_withdrawn',
  );
});
