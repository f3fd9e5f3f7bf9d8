import { Form, Link, NavLink, useLocation } from '@remix-run/react';
import { Key } from '#app/components/key.tsx';
import { getLocale, m } from '#app/i18n/messages.ts';
import { LANGUAGES, LOCALES } from '#db/vocabulary.ts';
import type { DeskFacts } from './desk-facts.server.ts';

/** Where one works, and the way to another desk. */
const HoodSwitch = ({ desk }: { desk: DeskFacts }) => {
  if (!desk.hood) return null;
  const others = desk.hoods.filter(({ slug }) => slug !== desk.hood?.slug);
  if (others.length === 0) return <span className="bar-hood">{desk.hood.name}</span>;
  return (
    <details className="bar-switch">
      <summary>{desk.hood.name}</summary>
      <ul>
        {others.map(({ slug, name }) => (
          <li key={slug}>
            <Link to={`/desk/${slug}`} reloadDocument>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
};

const HoodLinks = ({ desk, slug }: { desk: DeskFacts; slug: string }) => (
  <>
    {desk.toRead !== null && (
      <>
        <NavLink to={`/desk/${slug}`} end>
          {m.desk_nav_today({ count: desk.today })}
        </NavLink>
        <NavLink to={`/desk/${slug}/review`}>{m.desk_nav_review({ count: desk.toRead })}</NavLink>
        <NavLink to={`/desk/${slug}/calls`}>{m.desk_nav_calls({ count: desk.calls })}</NavLink>
        <NavLink to={`/desk/${slug}/introductions`}>{m.desk_nav_introductions()}</NavLink>
        <NavLink to={`/desk/${slug}/posts`} end>
          {m.desk_nav_posts()}
        </NavLink>
        <NavLink to={`/desk/${slug}/sheet`}>{m.desk_nav_sheet()}</NavLink>
        <NavLink to={`/desk/${slug}/round`}>{m.desk_nav_round()}</NavLink>
        <NavLink to={`/desk/${slug}/people`}>{m.desk_nav_people()}</NavLink>
      </>
    )}
    <NavLink to={`/desk/${slug}/settings`}>{m.desk_nav_settings()}</NavLink>
    {desk.toRead !== null && (
      <NavLink to={`/desk/${slug}/messages`}>{m.desk_nav_messages()}</NavLink>
    )}
    {desk.toRead !== null && <NavLink to={`/desk/${slug}/log`}>{m.desk_nav_log()}</NavLink>}
    <a href={`/${slug}`}>{m.desk_nav_site()}</a>
  </>
);

/** The same page in another language, loaded anew: texts of the desk come with the page. */
const Languages = () => {
  const { pathname, search } = useLocation();
  const query = (locale: string) => {
    const params = new URLSearchParams(search);
    params.delete('notice');
    params.set('lang', locale);
    return `${pathname}?${params}`;
  };
  return (
    <nav aria-label={m.nav_languages()} className="bar-languages">
      {LOCALES.map((locale) => (
        <a
          key={locale}
          href={query(locale)}
          lang={locale}
          hrefLang={locale}
          aria-current={locale === getLocale() ? 'true' : undefined}
        >
          <abbr title={LANGUAGES[locale]}>{locale.toUpperCase()}</abbr>
        </a>
      ))}
    </nav>
  );
};

type Props = { desk: DeskFacts; help: () => void; ready: boolean };

/** The black bar: where one is, the search for a number, the ways through the desk. */
export const TopBar = ({ desk, help, ready }: Props) => (
  <header className="bar">
    <div className="bar-row">
      <Link to="/desk" className="bar-name">
        {m.desk()}
      </Link>
      <HoodSwitch desk={desk} />
      <span className="bar-space" />
      {desk.hood && desk.toRead !== null && (
        <Link to={`/desk/${desk.hood.slug}/intake`} className="bar-new" data-key="n">
          {m.desk_new_for_someone()} <Key>N</Key>
        </Link>
      )}
      {desk.hood && desk.toRead !== null && (
        <NavLink to={`/desk/${desk.hood.slug}/incoming-slips`} data-key="e">
          {m.desk_nav_slips()} <Key>E</Key>
        </NavLink>
      )}
      {desk.hood && desk.toRead !== null && (
        <Form
          method="get"
          action={`/desk/${desk.hood.slug}/posts`}
          role="search"
          className="bar-search"
        >
          <label htmlFor="desk-search">
            {m.desk_search_number()} <Key>/</Key>
          </label>
          <input id="desk-search" name="q" type="search" autoComplete="off" data-key="/" />
        </Form>
      )}
      {ready && (
        <button type="button" className="bar-button bar-help" onClick={help}>
          {m.desk_help()} <Key>?</Key>
        </button>
      )}
    </div>
    <div className="bar-row bar-second">
      <nav aria-label={m.desk()} className="bar-nav">
        {desk.hood && <HoodLinks desk={desk} slug={desk.hood.slug} />}
        {desk.coordinator && <NavLink to="/coordination">{m.desk_nav_coordination()}</NavLink>}
      </nav>
      <span className="bar-space" />
      <Languages />
      <form method="post" action="/sign-out">
        <button type="submit" className="bar-button">
          {m.desk_sign_out()}
        </button>
      </form>
    </div>
  </header>
);
