import { redirect } from '@remix-run/node';
import { asVisitor } from '#app/features/accounts/guards.server.ts';
import { findNeighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { handle as guarded } from '#app/lib/http.ts';

/** The neighbourhood's page asks what one comes for. */
export const loader = guarded(async (args) => {
  const { slug } = await findNeighbourhood(asVisitor(args), args.params.hood ?? '');
  return redirect(`/${slug}`, 303);
});
