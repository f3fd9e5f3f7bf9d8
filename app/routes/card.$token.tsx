import { json, type MetaFunction, redirect } from '@remix-run/node';
import { isRouteErrorResponse, useLoaderData, useRouteError } from '@remix-run/react';
import { ErrorPage } from '#app/components/error-page.tsx';
import { CardPage, UnknownCard } from '#app/features/accounts/card-page.tsx';
import { asVisitor } from '#app/features/accounts/guards.server.ts';
import { findCardHolder } from '#app/features/accounts/issue-card.server.ts';
import { startSession } from '#app/features/accounts/sessions.server.ts';
import { m } from '#app/i18n/messages.ts';
import { handle as guarded } from '#app/lib/http.ts';

/** Looking at a card signs nobody in: mail and chat programs open links by themselves. */
export const loader = guarded(async (args) => {
  const ctx = asVisitor(args);
  const { name } = await findCardHolder(ctx, args.params.token ?? '');
  return json({ name, title: m.my_title({}, { locale: ctx.locale }) });
});

export const action = guarded(async (args) => {
  const { accountId } = await findCardHolder(asVisitor(args), args.params.token ?? '');
  const started = await startSession(args.context.db, accountId, args.context.secure);
  return redirect('/my', { status: 303, headers: { 'Set-Cookie': started } });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? m.card_unknown_heading() },
  { name: 'robots', content: 'noindex' },
];

export default function Card() {
  return <CardPage name={useLoaderData<typeof loader>().name} />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error)) return <ErrorPage status={500} />;
  return error.status === 404 ? <UnknownCard /> : <ErrorPage status={error.status} />;
}
