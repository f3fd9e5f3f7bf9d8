import { json } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { asVisitor } from '#app/features/accounts/guards.server.ts';
import { AboutText } from '#app/features/neighbourhoods/about-page.tsx';
import { HoodPage, hoodFacts } from '#app/features/neighbourhoods/hood-page.tsx';
import { pageMeta } from '#app/features/neighbourhoods/page-meta.ts';
import { findNeighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { m } from '#app/i18n/messages.ts';
import { handle as guarded, PUBLIC } from '#app/lib/http.ts';

export const loader = guarded(async (args) => {
  const ctx = asVisitor(args);
  const { locale } = ctx;
  const { origin } = args.context;
  const hood = await findNeighbourhood(ctx, args.params.hood ?? '');
  const head = {
    title: `${m.about_title({}, { locale })} · ${m.product({}, { locale })} ${hood.name}`,
    description: m.about_lead({}, { locale }),
    url: `${origin}/${hood.slug}/about`,
    feed: hood.slug,
  };
  return json({ head, hood: hoodFacts(hood), reviewMode: hood.reviewMode, origin }, PUBLIC);
});

export { publicHeaders as headers } from '#app/lib/http.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

export default function About() {
  const { hood, reviewMode, origin } = useLoaderData<typeof loader>();
  return (
    <HoodPage hood={hood} wide>
      <AboutText hood={hood} reviewMode={reviewMode} origin={origin} />
    </HoodPage>
  );
}
