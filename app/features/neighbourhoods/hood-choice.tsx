import { PhoneLink } from '#app/components/digits.tsx';
import { Gables } from '#app/components/gables.tsx';
import { Pictogram } from '#app/components/pictogram.tsx';
import { m } from '#app/i18n/messages.ts';
import { showPhone } from '#app/lib/phone.ts';
import type { HoodFacts } from './hood-page.tsx';
import { LanguageLinks } from './language-links.tsx';

type Choice = Pick<HoodFacts, 'slug' | 'name' | 'city' | 'phone' | 'workerName'>;

const HoodCard = ({ hood }: { hood: Choice }) => (
  <article className="hood">
    <h2>
      <a className="hood-link" href={`/${hood.slug}`}>
        {hood.name}
      </a>
    </h2>
    <p>{hood.city}</p>
    <p className="hood-phone">
      <Pictogram name="phone" className="size-6" />
      <span>
        {m.call_worker({ worker: hood.workerName })}{' '}
        <PhoneLink number={hood.phone}>{showPhone(hood.phone)}</PhoneLink>
      </span>
    </p>
  </article>
);

/** The installation's start: which street are you from? */
export const HoodChoice = ({ hoods }: { hoods: Choice[] }) => (
  <>
    <a href="#content" className="skip-link">
      {m.skip_to_content()}
    </a>
    <header className="wrap">
      <div className="masthead">
        <a href="/" className="wordmark">
          {m.product()}
        </a>
      </div>
      <LanguageLinks />
    </header>
    <main id="content" className="page-wide">
      <h1>{m.start_title()}</h1>
      <p className="lead max-w-2xl mt-2 mb-6">{m.start_lead()}</p>
      {hoods.length ? (
        <ul className="cards">
          {hoods.map((hood) => (
            <li key={hood.slug}>
              <HoodCard hood={hood} />
            </li>
          ))}
        </ul>
      ) : (
        <p>{m.start_none()}</p>
      )}
    </main>
    <footer>
      <Gables id="street" />
      <div className="site-footer">
        <div className="wrap">
          <p>{m.rule_no_money()}</p>
          <p>
            <a href="/sign-in">{m.start_sign_in()}</a>
          </p>
        </div>
      </div>
    </footer>
  </>
);
