import { json, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireNeighbour } from '#app/features/accounts/guards.server.ts';
import { dayOfPath } from '#app/features/sheets/round/form.ts';
import { ownStreetPage } from '#app/features/sheets/round/own-page.server.ts';
import { OwnStreetPage } from '#app/features/sheets/round/own-page.tsx';
import { handle as guarded } from '#app/lib/http.ts';

/** A key figure's own people, what is to be said to each, and where to bring the sheet. */
export const loader = guarded(async (args) => {
  const { ctx } = await requireNeighbour(args);
  return json(await ownStreetPage(ctx, dayOfPath(args.request.url)));
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
];

export default function Street() {
  return <OwnStreetPage data={useLoaderData<typeof loader>()} />;
}
