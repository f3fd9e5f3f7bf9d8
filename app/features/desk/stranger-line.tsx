import { Link } from '@remix-run/react';
import { m } from '#app/i18n/messages.ts';
import { CallPhones, CallWords } from './call-line.tsx';
import type { StrangerFacts } from './strangers.server.ts';

type Props = { stranger: StrangerFacts };

/** Somebody the desk does not know yet, to call back: what comes of it is typed in the conversation itself. */
export const StrangerLine = ({ stranger }: Props) => (
  <li id={`line-${stranger.id}`} className="call-line" data-row tabIndex={-1}>
    <h2>{stranger.name}</h2>
    <CallPhones call={stranger} />
    {stranger.wait && <p className="soft">{stranger.wait}</p>}
    <CallWords call={stranger} />
    <p className="actions">
      <Link to={stranger.href} className="desk-button desk-button-main">
        {m.call_go_on()}
      </Link>
    </p>
  </li>
);
