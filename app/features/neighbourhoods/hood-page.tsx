import type { ReactNode } from 'react';
import { PhoneLink } from '#app/components/digits.tsx';
import { Gables } from '#app/components/gables.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Pictogram } from '#app/components/pictogram.tsx';
import { getLocale, m } from '#app/i18n/messages.ts';
import { showPhone } from '#app/lib/phone.ts';
import { type HoursFacts, hoursFacts, sayHoursOf } from './hours.ts';
import { LanguageLinks } from './language-links.tsx';
import type { Neighbourhood } from './queries.server.ts';

/** What every page of a neighbourhood says of it. */
export type HoodFacts = Pick<
  Neighbourhood,
  'slug' | 'name' | 'city' | 'workerName' | 'phone' | 'address' | 'languages' | 'timeZone'
> &
  HoursFacts;

export const hoodFacts = (hood: Neighbourhood): HoodFacts => ({
  slug: hood.slug,
  name: hood.name,
  city: hood.city,
  workerName: hood.workerName,
  phone: hood.phone,
  ...hoursFacts(hood),
  address: hood.address,
  languages: hood.languages,
  timeZone: hood.timeZone,
});

/** The phone number, where it stands on every page: between the page and the street. */
const PhoneBlock = ({ hood }: { hood: HoodFacts }) => (
  <aside className="phone-block" aria-label={m.rather_call()}>
    <div className="wrap">
      <p>
        <b>{m.rather_call()}</b> {m.call_worker({ worker: hood.workerName })}
        <br />
        <span className="call">
          <Pictogram name="phone" />
          <PhoneLink number={hood.phone} className="text-ink">
            {showPhone(hood.phone)}
          </PhoneLink>
        </span>
      </p>
      <p>
        {sayHoursOf(hood, getLocale())}
        <br />
        {hood.address}
      </p>
    </div>
    <Gables id="street" />
  </aside>
);

const Footer = ({ slug }: { slug: string }) => (
  <footer className="site-footer">
    <div className="wrap">
      <p>{m.rule_no_money()}</p>
      <nav aria-label={m.nav_site()}>
        <ul>
          {[
            [`/${slug}/posts`, m.all_posts()],
            [`/${slug}/sheets`, m.all_sheets()],
            [`/${slug}/places`, m.places_link()],
            ['/my', m.my_posts()],
            [`/${slug}/about`, m.about_link()],
            [`/${slug}/about#follow`, m.follow_heading()],
            [`/${slug}/your-data`, m.data_link()],
            [`/${slug}/accessibility`, m.access_link()],
            ['/', m.other_hoods()],
          ].map(([to, text]) => (
            <li key={to}>
              <a href={to}>{text}</a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  </footer>
);

type Props = {
  hood: HoodFacts;
  children: ReactNode;
  /** Uses the whole width, and lays out its own columns and bands; else one column to read. */
  wide?: boolean;
};

/** A neighbour's page: masthead, languages, content, and the phone number in the same place always. */
export const HoodPage = ({ hood, children, wide = false }: Props) => (
  <>
    <a href="#content" className="skip-link">
      {m.skip_to_content()}
    </a>
    <header className="wrap">
      <div className="masthead">
        <a href={`/${hood.slug}`} className="wordmark">
          {m.product()}
        </a>
        <p className="place">
          {hood.city}
          <br />
          <b>{hood.name}</b>
        </p>
      </div>
      <LanguageLinks />
    </header>
    <main id="content" className={wide ? 'page-wide' : 'page-body'}>
      <Notice />
      {children}
    </main>
    <PhoneBlock hood={hood} />
    <Footer slug={hood.slug} />
  </>
);
