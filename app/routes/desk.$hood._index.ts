import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { handle as guarded, safeRedirect } from '#app/lib/http.ts';

export const handle = { hydrate: true };

/** The desk opens on what waits to be read. */
export const loader = guarded(async (args) => {
  const { neighbourhood } = await requireDesk(args);
  return safeRedirect(`/desk/${neighbourhood.slug}/review`);
});
