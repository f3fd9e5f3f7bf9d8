import type { SubmissionResult } from '@conform-to/react';
import { Link } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { m, sayError } from '#app/i18n/messages.ts';
import { CallLine } from './call-line.tsx';
import type { CallsPageData } from './calls-page.server.ts';
import { DeskPage } from './desk-page.tsx';
import { StrangerLine } from './stranger-line.tsx';
import { useErrorTitle } from './use-error-title.ts';

export type CallResult = { callId: string; lastResult: SubmissionResult<string[]> } | null;

/** The call is off the list meanwhile: the sentence, and the note that was typed. */
const Stranded = ({ lastResult }: { lastResult: SubmissionResult<string[]> }) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const note = lastResult.initialValue?.note;
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1}>
      {Object.values(lastResult.error ?? {})
        .flatMap((errors) => errors ?? [])
        .map((error) => (
          <p key={error}>{sayError(error)}</p>
        ))}
      {typeof note === 'string' && note && (
        <>
          <p>{m.desk_you_typed()}</p>
          <blockquote className="typed" dir="auto">
            {note}
          </blockquote>
        </>
      )}
    </div>
  );
};

type Props = { data: CallsPageData; result?: CallResult };

/** Whom to call now, and whom later. */
export const CallsPage = ({ data, result = null }: Props) => {
  useErrorTitle(result !== null);
  const { slug, now, later, strangersNow, strangersLater, count, page, pages } = data;
  const all = [...now, ...later];
  const resultOf = (id: string) => (result?.callId === id ? result.lastResult : undefined);
  const list = (calls: typeof all, strangers: typeof strangersNow) => (
    <ul className="calls">
      {calls.map((call) => (
        // A new version is a new form: what was typed for the old one came back in the result.
        <CallLine
          key={`${call.id} ${call.version}`}
          slug={slug}
          page={page}
          call={call}
          lastResult={resultOf(call.id)}
        />
      ))}
      {strangers.map((stranger) => (
        <StrangerLine key={stranger.id} stranger={stranger} />
      ))}
    </ul>
  );
  return (
    <DeskPage desk={data.desk}>
      <h1>{m.call_list_title({ count: count.now })}</h1>
      {result && !all.some(({ id }) => id === result.callId) && (
        <Stranded lastResult={result.lastResult} />
      )}
      {count.now + count.later > 0 && (
        <p>
          <a href={`/desk/${slug}/calls.pdf`}>{m.call_list_print()}</a>
        </p>
      )}
      {count.now === 0 && <p>{m.call_list_none()}</p>}
      {list(now, strangersNow)}
      {later.length + strangersLater.length > 0 && (
        <details
          className="calls-later"
          open={result !== null || now.length + strangersNow.length === 0}
        >
          <summary>{m.call_list_later({ count: count.later })}</summary>
          <p className="soft">{m.call_list_later_hint()}</p>
          {list(later, strangersLater)}
        </details>
      )}
      {pages > 1 && (
        <nav className="actions calls-pages" aria-label={m.calls_pages()}>
          {page > 1 && (
            <Link to={`/desk/${slug}/calls?page=${page - 1}`}>{m.calls_previous()}</Link>
          )}
          {page < pages && (
            <Link to={`/desk/${slug}/calls?page=${page + 1}`}>{m.calls_next()}</Link>
          )}
        </nav>
      )}
    </DeskPage>
  );
};
