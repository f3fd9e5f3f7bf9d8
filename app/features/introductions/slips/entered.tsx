import { Link } from '@remix-run/react';
import { Digits } from '#app/components/digits.tsx';
import { m } from '#app/i18n/messages.ts';
import { dirOf } from '#db/vocabulary.ts';
import type { SlipLine } from './facts.server.ts';

/** What a slip became, and the way there. */
export const Became = ({ slip }: { slip: SlipLine }) => {
  if (slip.thrownAway) return <span className="soft">{m.slips_thrown_away()}</span>;
  if (!slip.title) return <Link to={slip.href}>{m.slips_became_draft()}</Link>;
  const language = slip.language ?? '';
  return (
    <span>
      {m.slips_became_response()}{' '}
      <Link to={slip.href} lang={language} dir={dirOf(language)}>
        {slip.title}
      </Link>
    </span>
  );
};

/** The number to write on the card that was just typed in, huge; read aloud by itself. */
export const Entered = ({ last }: { last: SlipLine | null }) => {
  const [before, after] = m.slips_write({ number: '|' }).split('|');
  return (
    <div role="status" className="slip-status">
      {last && (
        <div className="slip-entered">
          <p className="slip-write">
            <span>{before}</span>
            <Digits className="slip-number">{String(last.number)}</Digits>
            <span>{after}</span>
          </p>
          <p className="slip-became">
            <Became slip={last} />
          </p>
        </div>
      )}
    </div>
  );
};
