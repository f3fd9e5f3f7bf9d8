import type { SubmissionResult } from '@conform-to/react';
import type { EntryContext, HandleErrorFunction } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToString } from 'react-dom/server';
import { m } from '#app/i18n/messages.ts';
import type { LoadContext } from '#app/lib/load-context.ts';
import { renderIn } from '#app/server/locale.server.ts';
import { errorFacts, openLog, withoutSecrets } from '#app/server/log.server.ts';
import type { Locale } from '#db/vocabulary.ts';

// The server's start-up belongs to the same module graph as the pages: one process opens the
// database once.
export { demo } from '#app/server/demo.server.ts';
export { develop } from '#app/server/develop.server.ts';
export { start } from '#app/server/start.server.ts';

const PUBLIC_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const deskPolicy = (nonce: string): string =>
  `default-src 'none'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

type Handle = { hydrate?: boolean } | undefined;

/** Does one of the page's routes want script? Only the desk's do. */
export const isHydrated = (context: EntryContext): boolean =>
  context.staticHandlerContext.matches.some(
    ({ route }) => (context.routeModules[route.id]?.handle as Handle)?.hydrate,
  );

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  load: LoadContext,
) {
  const html = renderIn(load.locale, () =>
    renderToString(<RemixServer context={context} url={request.url} abortDelay={5000} />),
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Language', load.locale);
  const development = import.meta.env.DEV;
  if (!development)
    headers.set(
      'Content-Security-Policy',
      isHydrated(context) ? deskPolicy(load.nonce) : PUBLIC_POLICY,
    );
  const said = isHydrated(context) ? html : withErrorTitle(html, context, load.locale);
  return new Response(`<!doctype html>${said}`, { status, headers });
}

/** A form that came back wrong says so first in its title; the desk, with script, does so itself. */
const withErrorTitle = (html: string, context: EntryContext, locale: Locale): string => {
  const wrong = Object.values(context.staticHandlerContext.actionData ?? {}).some(
    (data) => (data as { lastResult?: SubmissionResult } | null)?.lastResult?.status === 'error',
  );
  const prefix = m.error_title_prefix({}, { locale });
  return wrong ? html.replace('<title>', `<title>${prefix} `) : html;
};

const log = openLog(process.env.LOG_LEVEL || 'info');

export const handleError: HandleErrorFunction = (error, { request }) => {
  if (request.signal.aborted) return;
  log.error({ path: withoutSecrets(new URL(request.url).pathname), ...errorFacts(error) });
};
