import { json } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { asVisitor } from '#app/features/accounts/guards.server.ts';
import { HoodPage, hoodFacts } from '#app/features/neighbourhoods/hood-page.tsx';
import { pageMeta } from '#app/features/neighbourhoods/page-meta.ts';
import { findNeighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { PlacesText } from '#app/features/places/places-text.tsx';
import { listPublicPlaces } from '#app/features/places/queries.server.ts';
import { m } from '#app/i18n/messages.ts';
import { handle as guarded, PUBLIC } from '#app/lib/http.ts';

/** Where the sheet hangs, and where one can meet. */
export const loader = guarded(async (args) => {
  const ctx = asVisitor(args);
  const { locale } = ctx;
  const hood = await findNeighbourhood(ctx, args.params.hood ?? '');
  const head = {
    title: `${m.places_title({}, { locale })} · ${m.product({}, { locale })} ${hood.name}`,
    description: m.places_lead({}, { locale }),
    url: `${args.context.origin}/${hood.slug}/places`,
    feed: hood.slug,
  };
  const places = await listPublicPlaces(ctx, hood.id);
  return json({ head, hood: hoodFacts(hood), places }, PUBLIC);
});

export { publicHeaders as headers } from '#app/lib/http.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

export default function Places() {
  const { hood, places } = useLoaderData<typeof loader>();
  return (
    <HoodPage hood={hood} wide>
      <PlacesText hood={hood} places={places} />
    </HoodPage>
  );
}
