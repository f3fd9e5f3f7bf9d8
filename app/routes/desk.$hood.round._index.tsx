import { json } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { roundPage } from '#app/features/desk/round-page.server.ts';
import { RoundPage } from '#app/features/desk/round-page.tsx';
import { handle as guarded } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** Where to bring this week's sheet, in walking order. */
export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await roundPage(ctx, neighbourhood, args.request.url));
});

export default function Page() {
  return <RoundPage data={useLoaderData<typeof loader>()} />;
}
