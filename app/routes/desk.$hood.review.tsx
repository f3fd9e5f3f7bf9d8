import { json } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { reviewPage } from '#app/features/desk/review-page.server.ts';
import { ReviewPage } from '#app/features/desk/review-page.tsx';
import { handle as guarded } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** What waits, with the oldest opened. */
export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await reviewPage(ctx, neighbourhood));
});

export default function Page() {
  return <ReviewPage data={useLoaderData<typeof loader>()} />;
}
