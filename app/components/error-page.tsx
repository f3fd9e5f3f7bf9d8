import { isMessageKey, type MessageKey, m, say } from '#app/i18n/messages.ts';
import { LinkButton } from './button.tsx';
import { Gables } from './gables.tsx';

const SAID: Record<number, [MessageKey, MessageKey]> = {
  400: ['error_page_bad_heading', 'error_page_bad'],
  403: ['error_page_403_heading', 'error_page_403'],
  404: ['error_page_404_heading', 'error_page_404'],
  409: ['error_page_409_heading', 'error_changed_meanwhile'],
  503: ['error_page_503_heading', 'error_page_503'],
};

const saidOf = (status: number): [MessageKey, MessageKey] =>
  SAID[status] ?? ['error_page_500_heading', 'error_page_500'];

/** What such a page is called. */
export const errorHeading = (status: number): string => say(saidOf(status)[0]);

/** What went wrong in plain words, and a way on; `code` is the sentence of a rule. */
export const ErrorPage = ({ status, code }: { status: number; code?: string | undefined }) => (
  <>
    <header className="wrap">
      <div className="masthead">
        <a href="/" className="wordmark">
          {m.product()}
        </a>
      </div>
    </header>
    <main className="page-body" id="content">
      <h1>{errorHeading(status)}</h1>
      <p className="lead my-4">{code && isMessageKey(code) ? say(code) : say(saidOf(status)[1])}</p>
      <p>
        <LinkButton to="/">{m.error_page_home()}</LinkButton>
      </p>
    </main>
    <footer>
      <Gables id="street" />
      <div className="site-footer" />
    </footer>
  </>
);
