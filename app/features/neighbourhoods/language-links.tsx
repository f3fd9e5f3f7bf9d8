import { useLocation } from '@remix-run/react';
import { getLocale, m } from '#app/i18n/messages.ts';
import { LANGUAGES, LOCALES } from '#db/vocabulary.ts';

/** The page in the other languages, in the address, so that it can be sent to somebody. */
export const LanguageLinks = () => {
  const { pathname, search } = useLocation();
  const query = (locale: string) => {
    const params = new URLSearchParams(search);
    params.delete('notice');
    params.set('lang', locale);
    return `${pathname}?${params}`;
  };
  return (
    <nav aria-label={m.nav_languages()}>
      <ul className="languages">
        {LOCALES.map((locale) => (
          <li key={locale}>
            <a
              href={query(locale)}
              lang={locale}
              hrefLang={locale}
              aria-current={locale === getLocale() ? 'true' : undefined}
            >
              {LANGUAGES[locale]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
