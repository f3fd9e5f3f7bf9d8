import { json, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireNeighbour } from '#app/features/accounts/guards.server.ts';
import { StreetPage } from '#app/features/people/key-figures/street.tsx';
import { streetFacts } from '#app/features/people/key-figures/street-facts.server.ts';
import { sayDate } from '#app/features/posts/when.ts';
import { m } from '#app/i18n/messages.ts';
import { handle as guarded } from '#app/lib/http.ts';

/** A key figure's own people, and what is to be said to each. */
export const loader = guarded(async (args) => {
  const { ctx } = await requireNeighbour(args);
  return json({
    street: await streetFacts(ctx, sayDate),
    title: m.street_title({}, { locale: ctx.locale }),
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
];

export default function Street() {
  return <StreetPage street={useLoaderData<typeof loader>().street} />;
}
