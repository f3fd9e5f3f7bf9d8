import { m } from '#app/i18n/messages.ts';
import type { DeskFacts } from './desk-facts.server.ts';
import { DeskPage } from './desk-page.tsx';

type Props = {
  desk: DeskFacts;
  /** There is a mail server; else the messages are only shown. */
  mails: boolean;
  messages: {
    id: string;
    firstName: string;
    subject: string;
    body: string;
    language: string;
    at: string;
    state: 'waits' | 'sent' | 'failed';
  }[];
};

/** What goes to neighbours by e-mail, to the letter, and what became of it. */
export const MessagesPage = ({ desk, mails, messages }: Props) => {
  const states = {
    waits: m.messages_waits(),
    sent: m.messages_sent(),
    failed: m.messages_failed(),
  };
  return (
    <DeskPage desk={desk}>
      <h1>{m.messages_title()}</h1>
      <p className="soft">{m.messages_hint()}</p>
      {!mails && <p className="notice">{m.messages_only_shown()}</p>}
      {messages.length === 0 && <p>{m.messages_none()}</p>}
      <ul>
        {messages.map((one) => (
          <li key={one.id} className="message-line">
            <p>
              <b>{m.messages_to({ name: one.firstName })}</b> · {states[one.state]} ·{' '}
              <span className="soft">{one.at}</span>
            </p>
            <details>
              <summary data-row lang={one.language}>
                {one.subject}
              </summary>
              <blockquote lang={one.language}>{one.body}</blockquote>
            </details>
          </li>
        ))}
      </ul>
    </DeskPage>
  );
};
