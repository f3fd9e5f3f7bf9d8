import type { ReactNode } from 'react';
import { Gables } from '#app/components/gables.tsx';
import { Notice } from '#app/components/notice.tsx';
import { m } from '#app/i18n/messages.ts';
import { LanguageLinks } from './language-links.tsx';

/** A page that belongs to no neighbourhood: signing in, a card, the first run. */
export const SitePage = ({ children }: { children: ReactNode }) => (
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
    <main id="content" className="page-body">
      <Notice />
      {children}
    </main>
    <footer>
      <Gables id="street" />
      <div className="site-footer">
        <div className="wrap">
          <p>{m.rule_no_money()}</p>
        </div>
      </div>
    </footer>
  </>
);
