import { asVisitor } from '#app/features/accounts/guards.server.ts';
import { findNeighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { streetFeed } from '#app/features/sheets/street-feed.server.tsx';
import { handle as guarded, PUBLIC } from '#app/lib/http.ts';

/** What is new in the neighbourhood, for a feed reader. */
export const loader = guarded(async (args) => {
  const ctx = asVisitor(args);
  const hood = await findNeighbourhood(ctx, args.params.hood ?? '');
  return new Response(await streetFeed(ctx, hood, args.context.origin), {
    headers: { ...PUBLIC.headers, 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
});
