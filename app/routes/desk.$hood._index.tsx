import { json } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { todayPage } from '#app/features/desk/today-page.server.ts';
import { TodayPage } from '#app/features/desk/today-page.tsx';
import { wholeKind } from '#app/features/desk/today-rest.ts';
import { handle as guarded } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** The desk opens on what is to be done today. */
export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await todayPage(ctx, neighbourhood, wholeKind(args.request)));
});

export default function Page() {
  return <TodayPage data={useLoaderData<typeof loader>()} />;
}
