import { Lines } from '#app/components/lines.tsx';
import { m } from '#app/i18n/messages.ts';
import { Contact } from './contact.tsx';
import type { HoodFacts } from './hood-page.tsx';

/** What is kept of a neighbour, what never is, and what one can ask. */
export const YourDataText = ({ hood }: { hood: HoodFacts }) => (
  <div className="notice-board">
    <div className="prose">
      <h1>{m.data_link()}</h1>
      <p className="lead mt-2">{m.data_lead()}</p>
      <h2>{m.data_kept()}</h2>
      <Lines text={m.data_kept_list()} />
      <h2>{m.data_seen()}</h2>
      <Lines text={m.data_seen_list()} />
      <h2>{m.data_never()}</h2>
      <Lines text={m.data_never_list()} />
      <h2>{m.data_long()}</h2>
      <Lines text={m.data_long_list({ worker: hood.workerName })} />
      <h2>{m.data_cookies()}</h2>
      <p>{m.data_cookies_text()}</p>
      <h2>{m.data_ask()}</h2>
      <Lines text={m.data_ask_list()} />
      <p className="mt-4">{m.data_complaint()}</p>
    </div>
    <Contact hood={hood} />
  </div>
);
