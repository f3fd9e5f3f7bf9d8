import { asVisitor } from '#app/features/accounts/guards.server.ts';
import { findNeighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { momentsIcs } from '#app/features/posts/street/moments.server.ts';
import { handle as guarded, PUBLIC } from '#app/lib/http.ts';

/** The neighbourhood's small moments, for a calendar. */
export const loader = guarded(async (args) => {
  const ctx = asVisitor(args);
  const hood = await findNeighbourhood(ctx, args.params.hood ?? '');
  return new Response(await momentsIcs(ctx, hood, args.context.origin), {
    headers: {
      ...PUBLIC.headers,
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `inline; filename="burenblad-${hood.slug}.ics"`,
    },
  });
});
