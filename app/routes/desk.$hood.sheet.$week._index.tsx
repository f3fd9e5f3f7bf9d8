import { json } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { sheetPage } from '#app/features/desk/sheet-page.server.ts';
import { WeekPage } from '#app/features/desk/sheet-page.tsx';
import { unlessUnsent } from '#app/features/sheets/save-behind.ts';
import { handle as guarded } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const shouldRevalidate = unlessUnsent;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await sheetPage(ctx, neighbourhood, args));
});

export default function Page() {
  return <WeekPage data={useLoaderData<typeof loader>()} />;
}
