import { Link, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { PhoneLink } from '#app/components/digits.tsx';
import { Notice } from '#app/components/notice.tsx';
import { getLocale, m } from '#app/i18n/messages.ts';
import { showPhone } from '#app/lib/phone.ts';
import { LANGUAGES, LOCALES } from '#db/vocabulary.ts';
import type { Neighbourhood } from './queries.server.ts';

/** What every page of a neighbourhood says of it. */
export type HoodFacts = Pick<
  Neighbourhood,
  'slug' | 'name' | 'city' | 'workerName' | 'phone' | 'openingHours' | 'address' | 'languages' | 'timeZone'
>;

export const hoodFacts = (hood: Neighbourhood): HoodFacts => ({
  slug: hood.slug,
  name: hood.name,
  city: hood.city,
  workerName: hood.workerName,
  phone: hood.phone,
  openingHours: hood.openingHours,
  address: hood.address,
  languages: hood.languages,
  timeZone: hood.timeZone,
});

/** The page's language in the others, in the address, so that it can be sent to somebody. */
const LanguageLinks = () => {
  const { pathname, search } = useLocation();
  const query = (locale: string) => {
    const params = new URLSearchParams(search);
    params.delete('notice');
    params.set('lang', locale);
    return `${pathname}?${params}`;
  };
  return (
    <nav aria-label={m.nav_languages()}>
      <ul className="flex gap-6">
        {LOCALES.map((locale) => (
          <li key={locale}>
            <a
              href={query(locale)}
              lang={locale}
              hrefLang={locale}
              aria-current={locale === getLocale() ? 'true' : undefined}
            >
              <abbr title={LANGUAGES[locale]}>{locale.toUpperCase()}</abbr>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

type Props = { hood: HoodFacts; children: ReactNode };

/** A neighbour's page: masthead, languages, content, and the phone number in the same place always. */
export const HoodPage = ({ hood, children }: Props) => (
  <>
    <a href="#content" className="skip-link">
      {m.skip_to_content()}
    </a>
    <header className="masthead">
      <Link to={`/${hood.slug}`}>{m.product()}</Link>
      <p>
        {hood.city} · {hood.name}
      </p>
    </header>
    <LanguageLinks />
    <main id="content" className="page-body">
      <Notice />
      {children}
    </main>
    <aside className="phone-block" aria-label={m.rather_call()}>
      <p>{m.rather_call()}</p>
      <PhoneLink number={hood.phone}>{showPhone(hood.phone)}</PhoneLink>
      <p>
        {hood.workerName} · {hood.openingHours} · {hood.address}
      </p>
    </aside>
    <footer className="site-footer" />
  </>
);
