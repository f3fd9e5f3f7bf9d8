import { Lines } from '#app/components/lines.tsx';
import { m } from '#app/i18n/messages.ts';
import { Contact } from './contact.tsx';
import type { HoodFacts } from './hood-page.tsx';

/** What works for whom, what does not yet, and whom to tell. */
export const AccessibilityText = ({ hood }: { hood: HoodFacts }) => (
  <div className="notice-board">
    <div className="prose">
      <h1>{m.access_title()}</h1>
      <p className="lead mt-2">{m.access_lead()}</p>
      <h2>{m.access_done()}</h2>
      <Lines text={m.access_done_list()} />
      <h2>{m.access_not()}</h2>
      <Lines text={m.access_not_list()} />
      <h2>{m.access_tell()}</h2>
      <p>{m.access_tell_text({ worker: hood.workerName })}</p>
    </div>
    <Contact hood={hood} />
  </div>
);
