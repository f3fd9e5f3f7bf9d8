import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { acknowledgeTakeBack } from '#app/features/people/take-backs.server.ts';
import { handle as guarded, redirectWithNotice, safeRedirect } from '#app/lib/http.ts';

export const loader = guarded(async (args) => {
  const { neighbourhood } = await requireDesk(args);
  return safeRedirect(`/desk/${neighbourhood.slug}`);
});

/** The worker saw what a neighbour took back. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  await acknowledgeTakeBack(ctx, neighbourhood.id, args.params.takeBackId ?? '');
  return redirectWithNotice(`/desk/${neighbourhood.slug}`, 'notice_take_back_seen');
});
