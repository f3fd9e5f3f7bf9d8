import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { handle as guarded, safeRedirect } from '#app/lib/http.ts';
import { nextMonday } from '#app/lib/time.ts';

export const handle = { hydrate: true };

/** The sheet that is made next: the coming week's. */
export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const week = nextMonday(ctx.now, neighbourhood.timeZone);
  return safeRedirect(`/desk/${neighbourhood.slug}/sheet/${week}`);
});
