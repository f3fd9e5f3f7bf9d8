import { json } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { pilePage } from '#app/features/desk/slips-page.server.ts';
import { PilePage } from '#app/features/desk/slips-page.tsx';
import { handle as guarded } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** The cards that wait for the shredder. */
export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await pilePage(ctx, neighbourhood));
});

export default function Page() {
  return <PilePage data={useLoaderData<typeof loader>()} />;
}
