import { RemixBrowser } from '@remix-run/react';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { connection, watchConnection } from '#app/features/desk/connection/connection.ts';
import { overwriteGetLocale } from '#app/i18n/paraglide/runtime.js';
import { LOCALES } from '#db/vocabulary.ts';

// Only the desk comes here: neighbours' pages have no script.
overwriteGetLocale(
  () => LOCALES.find((locale) => locale === document.documentElement.lang) ?? 'nl',
);

watchConnection(window, connection);

startTransition(() => {
  hydrateRoot(document, <RemixBrowser />);
});
