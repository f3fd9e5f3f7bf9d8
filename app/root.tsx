import { json } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  type MetaFunction,
  Outlet,
  Scripts,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { ErrorPage, errorHeading } from '#app/components/error-page.tsx';
import { asVisitor } from '#app/features/accounts/guards.server.ts';
import { getLocale, m } from '#app/i18n/messages.ts';
import { handle as guarded } from '#app/lib/http.ts';
import deskStylesheet from './desk.css?url';
import stylesheet from './styles.css?url';

export const links = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
];

/** The same for everyone: a public page is kept under its language, not under its reader. */
export const loader = guarded(async (args) => {
  asVisitor(args);
  return json({ nonce: args.context.nonce, locale: args.context.locale });
});

/** A page that could not be made still has a name. */
export const meta: MetaFunction<typeof loader> = ({ error }) => {
  if (!error) return [{ title: m.product() }];
  return [{ title: errorHeading(isRouteErrorResponse(error) ? error.status : 500) }];
};

// The nonce is for one answer only; nothing here needs loading again.
export const shouldRevalidate = () => false;

type Handle = { hydrate?: boolean } | undefined;

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root');
  const hydrated = useMatches().some(({ handle }) => (handle as Handle)?.hydrate);
  const locale = root?.locale ?? getLocale();
  return (
    <html lang={locale} dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <Meta />
        <Links />
        {/* Its own file: a neighbour's page pays nothing for the desk. */}
        {hydrated && <link rel="stylesheet" href={deskStylesheet} />}
      </head>
      <body className={hydrated ? 'desk' : 'paper'}>
        {children}
        {hydrated && <Scripts nonce={root?.nonce} />}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  return isRouteErrorResponse(error) ? (
    <ErrorPage status={error.status} code={(error.data as { code?: string } | null)?.code} />
  ) : (
    <ErrorPage status={500} />
  );
}
