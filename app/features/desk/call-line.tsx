import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { PhoneLink } from '#app/components/digits.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { Field } from '#app/components/field.tsx';
import { Key } from '#app/components/key.tsx';
import { m, say } from '#app/i18n/messages.ts';
import { CALL_OUTCOMES } from '#db/vocabulary.ts';
import { callKey } from './call-keys.ts';
import type { CallFacts } from './calls-page.server.ts';
import type { StrangerFacts } from './strangers.server.ts';

/** Why, and what to say in the language of the person. */
export const CallWords = ({
  call,
}: {
  call: Pick<CallFacts | StrangerFacts, 'lines' | 'language'>;
}) => (
  <ul className="call-reasons">
    {call.lines.map((line) => (
      <li key={line.id}>
        <p className="call-why">
          {line.href ? <Link to={line.href}>{line.why}</Link> : <b>{line.why}</b>}
        </p>
        {line.say && (
          <blockquote lang={call.language} className="typed">
            {line.say}
          </blockquote>
        )}
        {line.introduction && line.question && line.href && (
          <Link to={line.href} className="desk-button">
            {m.call_open_introduction()}
          </Link>
        )}
      </li>
    ))}
  </ul>
);

/** How to reach somebody: every number, else the address to write to. */
export const CallPhones = ({
  call,
}: {
  call: Pick<CallFacts, 'phones'> & { email?: string | null };
}) => (
  <p className="call-phones">
    {call.phones.length === 0 && m.call_no_phone()}
    {call.phones.length === 0 && call.email && (
      <a
        href={`mailto:${encodeURIComponent(call.email).replace('%40', '@')}`}
        className="author-phone"
      >
        <bdi dir="ltr">{call.email}</bdi>
      </a>
    )}
    {call.phones.map(({ number, shown }) => (
      <PhoneLink key={number} number={number} className="author-phone">
        {shown}
      </PhoneLink>
    ))}
  </p>
);

const Tries = ({ call }: { call: CallFacts }) => (
  <>
    {call.otherWay && <p className="call-other-way">{m.call_third()}</p>}
    {call.tries.length > 0 && (
      <ul className="soft" aria-label={m.call_tries({ count: call.attempts })}>
        {call.tries.map((one) => (
          <li key={one.id}>
            {one.at} · {say(`call_outcome_${one.outcome}`)} {one.by && `· ${one.by}`}
            {one.note && <q className="reason">{one.note}</q>}
          </li>
        ))}
      </ul>
    )}
  </>
);

type Props = {
  slug: string;
  /** Of the list, so that the next call is on the page one was on. */
  page: number;
  call: CallFacts;
  lastResult: SubmissionResult<string[]> | undefined;
};

/** One person to call: number, why, what to say, and what came of it in one click or key. */
export const CallLine = ({ slug, page, call, lastResult }: Props) => {
  const [form, fields] = useForm<{ note: string; outcome: string }>({
    id: `call-${call.id}`,
    lastResult,
    defaultValue: { note: '' },
  });
  return (
    <li id={`line-${call.id}`} className="call-line" data-row data-scope tabIndex={-1}>
      <h2>
        <Link to={call.href}>{call.name}</Link>
      </h2>
      <CallPhones call={call} />
      <p className="soft">
        {[say(`desk_channel_${call.channel}`), call.address, call.wait].filter(Boolean).join(' · ')}
      </p>
      <Tries call={call} />
      <CallWords call={call} />
      {call.via && (
        <p className="call-via">
          <Link to={call.via.href}>{m.key_figure_word_via({ name: call.via.name })}</Link>
        </p>
      )}
      <Form
        id={form.id}
        method="post"
        action={`/desk/${slug}/calls/${call.id}/attempt${page > 1 ? `?page=${page}` : ''}`}
        noValidate
        // Enter in the note is no outcome: the buttons say which.
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.target instanceof HTMLInputElement)
            event.preventDefault();
        }}
      >
        <ErrorSummary
          errors={[...(form.errors ?? []), ...(fields.outcome?.errors ?? [])]}
          fields={[fields.note]}
        />
        <input type="hidden" name="version" value={call.version} />
        <Field meta={fields.note} label={m.call_note()}>
          {(attributes) => (
            <input {...attributes} type="text" defaultValue={fields.note.initialValue} />
          )}
        </Field>
        <fieldset className="actions call-outcomes">
          <legend className="sr-only">{m.call_how_did_it_go()}</legend>
          {CALL_OUTCOMES.map((outcome) => (
            <button
              key={outcome}
              type="submit"
              name="outcome"
              value={outcome}
              data-key={callKey(outcome)}
              className={outcome === 'reached' ? 'desk-button desk-button-main' : 'desk-button'}
            >
              {say(`call_outcome_${outcome}`)} <Key>{callKey(outcome).toUpperCase()}</Key>
            </button>
          ))}
        </fieldset>
      </Form>
    </li>
  );
};
