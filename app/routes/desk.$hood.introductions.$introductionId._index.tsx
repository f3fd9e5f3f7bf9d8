import { json } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { introductionPage } from '#app/features/desk/introduction-page.server.ts';
import { IntroductionPage } from '#app/features/desk/introduction-page.tsx';
import { handle as guarded } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await introductionPage(ctx, neighbourhood, args.params.introductionId));
});

export default function Page() {
  return <IntroductionPage data={useLoaderData<typeof loader>()} />;
}
