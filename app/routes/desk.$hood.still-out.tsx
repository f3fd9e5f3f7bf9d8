import { json } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { stillOutPage } from '#app/features/desk/still-out-page.server.ts';
import { StillOutPage } from '#app/features/desk/still-out-page.tsx';
import { handle as guarded } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await stillOutPage(ctx, neighbourhood));
});

export default function Page() {
  return <StillOutPage data={useLoaderData<typeof loader>()} />;
}
