import { json } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { asVisitor } from '#app/features/accounts/guards.server.ts';
import { AccessibilityText } from '#app/features/neighbourhoods/access-page.tsx';
import { HoodPage, hoodFacts } from '#app/features/neighbourhoods/hood-page.tsx';
import { pageMeta } from '#app/features/neighbourhoods/page-meta.ts';
import { findNeighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { m } from '#app/i18n/messages.ts';
import { handle as guarded, PUBLIC } from '#app/lib/http.ts';

export const loader = guarded(async (args) => {
  const ctx = asVisitor(args);
  const { locale } = ctx;
  const hood = await findNeighbourhood(ctx, args.params.hood ?? '');
  const head = {
    title: `${m.access_link({}, { locale })} · ${m.product({}, { locale })} ${hood.name}`,
    description: m.access_lead({}, { locale }),
    url: `${args.context.origin}/${hood.slug}/accessibility`,
  };
  return json({ head, hood: hoodFacts(hood) }, PUBLIC);
});

export { publicHeaders as headers } from '#app/lib/http.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

export default function Accessibility() {
  const { hood } = useLoaderData<typeof loader>();
  return (
    <HoodPage hood={hood} wide>
      <AccessibilityText hood={hood} />
    </HoodPage>
  );
}
