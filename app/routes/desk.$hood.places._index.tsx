import { json } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { PlacesPage } from '#app/features/desk/place-page.tsx';
import { placesPage } from '#app/features/desk/places-page.server.ts';
import { handle as guarded } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** Where sheets hang, in walking order. */
export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await placesPage(ctx, neighbourhood));
});

export default function Page() {
  return <PlacesPage data={useLoaderData<typeof loader>()} />;
}
