import { Link } from '@remix-run/react';
import { m, say } from '#app/i18n/messages.ts';
import { CALL_OUTCOMES } from '#db/vocabulary.ts';
import { CallPhones, CallWords } from './call-line.tsx';
import type { CallFacts } from './calls-page.server.ts';
import type { DeskFacts } from './desk-facts.server.ts';
import { DeskPage } from './desk-page.tsx';
import { StrangerLine } from './stranger-line.tsx';
import type { StrangerFacts } from './strangers.server.ts';

type Props = { desk: DeskFacts; slug: string; lines: CallFacts[]; strangers: StrangerFacts[] };

/** The call list on A4, in the order of the streets, with boxes to tick. */
export const CallsPrint = ({ desk, slug, lines, strangers }: Props) => (
  <DeskPage desk={desk}>
    <h1>{m.call_print_title()}</h1>
    <p className="soft">{m.call_print_hint()}</p>
    <p className="actions no-print">
      <button type="button" className="desk-button desk-button-main" onClick={() => window.print()}>
        {m.call_print_do()}
      </button>
      <Link to={`/desk/${slug}/calls`}>{m.call_back_to_list()}</Link>
    </p>
    <ul className="calls calls-paper">
      {lines.map((call) => (
        <li key={call.id} className="call-line">
          <h2>
            {call.address ?? m.call_no_address()} · {call.name}
          </h2>
          <CallPhones call={call} />
          {call.wait && <p className="soft">{call.wait}</p>}
          <CallWords call={call} />
          <ul className="call-boxes">
            {CALL_OUTCOMES.map((outcome) => (
              <li key={outcome}>{say(`call_outcome_${outcome}`)}</li>
            ))}
          </ul>
        </li>
      ))}
      {strangers.map((stranger) => (
        <StrangerLine key={stranger.id} stranger={stranger} onPaper />
      ))}
    </ul>
  </DeskPage>
);
