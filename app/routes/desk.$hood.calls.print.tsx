import { json } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { callsPrint } from '#app/features/desk/calls-page.server.ts';
import { CallsPrint } from '#app/features/desk/calls-print.tsx';
import { handle as guarded } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** The call list on paper, for the road. */
export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await callsPrint(ctx, neighbourhood));
});

export default function Page() {
  return <CallsPrint {...useLoaderData<typeof loader>()} />;
}
