import { isMessageKey, m, type MessageKey, say } from '#app/i18n/messages.ts';

const SAID: Record<number, [MessageKey, MessageKey]> = {
  403: ['error_page_403_heading', 'error_page_403'],
  404: ['error_page_404_heading', 'error_page_404'],
  409: ['error_page_409_heading', 'error_changed_meanwhile'],
  503: ['error_page_503_heading', 'error_page_503'],
};

/** What went wrong in plain words, and a way on; `code` is the sentence of a rule. */
export const ErrorPage = ({ status, code }: { status: number; code?: string | undefined }) => {
  const [heading, sentence] = SAID[status] ?? ['error_page_500_heading', 'error_page_500'];
  return (
    <main className="page-body" id="content">
      <h1>{say(heading)}</h1>
      <p>{code && isMessageKey(code) ? say(code) : say(sentence)}</p>
      <p>
        <a href="/">{m.error_page_home()}</a>
      </p>
    </main>
  );
};
