import type { SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { Code } from '#app/components/digits.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { isMessageKey, m, say } from '#app/i18n/messages.ts';
import { dirOf } from '#db/vocabulary.ts';
import type { DeskIntroduction } from './desk-facts.server.ts';
import { AppointmentForm, CancelForm, OutcomeForm } from './desk-forms.tsx';
import { sayWhy } from './suggest.ts';
import { SidePane } from './two-sides.tsx';

export type IntroductionResult = {
  form:
    | 'request'
    | 'agreements'
    | 'agreement-withdrawal'
    | 'cancellation'
    | 'appointment'
    | 'outcome';
  lastResult: SubmissionResult<string[]>;
};

/** All that is wrong with the form that came back, whichever it was. */
const faultsOf = (result: IntroductionResult | null): string[] => [
  ...new Set(Object.values(result?.lastResult.error ?? {}).flatMap((errors) => errors ?? [])),
];

/** A step in words; one that was named otherwise once has none. */
const sayStep = (step: string): string => {
  const name = `desk_intro_step_${step}`;
  return isMessageKey(name) ? say(name) : '';
};

const Steps = ({ intro }: { intro: DeskIntroduction }) => (
  <section className="desk-acts" aria-labelledby="steps-title">
    <h2 id="steps-title">{m.desk_intro_steps()}</h2>
    <ol>
      {intro.steps.map((step, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added
        <li key={place}>
          <span className="soft">{step.at}</span> · {sayStep(step.step)}
          {step.person && ` (${step.person})`}
          {step.by && ` · ${step.by}`}
          {step.note && (
            <span className="reason" dir="auto">
              {step.note}
            </span>
          )}
        </li>
      ))}
    </ol>
  </section>
);

/** An introduction at the desk: two people side by side, one thing to do next. */
export const IntroductionScreen = ({
  intro,
  result,
}: {
  intro: DeskIntroduction;
  result: IntroductionResult | null;
}) => {
  const base = `/desk/${intro.slug}/introductions/${intro.id}`;
  const of = (form: IntroductionResult['form']) =>
    result?.form === form ? result.lastResult : undefined;
  const [author, other] = intro.two;
  return (
    <>
      <ErrorSummary errors={faultsOf(result)} fields={[]} />
      <h1 dir="auto">
        {m.desk_intro_title({ author: author?.firstName ?? '', other: other?.firstName ?? '' })}
      </h1>
      <p>
        <Link
          to={`/desk/${intro.slug}/posts/${intro.post.id}`}
          lang={intro.post.language}
          dir={dirOf(intro.post.language)}
        >
          {intro.post.title}
        </Link>{' '}
        <Code>{[...intro.post.code].join(' ')}</Code> ·{' '}
        <b>{say(`desk_intro_state_${intro.state}`)}</b>
      </p>
      {intro.why.length > 0 && <p className="soft">{intro.why.map(sayWhy).join(' · ')}</p>}
      {intro.next && (
        <p className="notice-next">
          <b>{say(`desk_intro_next_${intro.next}`)}</b>
        </p>
      )}
      {intro.can.ask && (
        <Form method="post" action={`${base}/request`}>
          <input type="hidden" name="version" value={intro.version} />
          <button type="submit" className="desk-button desk-button-main">
            {m.desk_intro_ask()}
          </button>
        </Form>
      )}
      <div className="intro-two">
        {intro.two.map((one) => (
          <SidePane key={one.side} intro={intro} one={one} base={base} />
        ))}
      </div>
      {intro.meet && (
        <p>
          {m.desk_intro_appointment_at()} <b>{intro.meet.said}</b>{' '}
          <span dir="auto">{intro.meet.place}</span>{' '}
          {intro.can.handOver && <a href={`${base}/appointment.ics`}>{m.intro_own_calendar()}</a>}
        </p>
      )}
      {intro.outcome && (
        <p>
          {say(`desk_intro_outcome_${intro.outcome}`)} <span dir="auto">{intro.outcomeNote}</span>
        </p>
      )}
      <div key={intro.version}>
        {intro.can.settle && (
          <>
            <AppointmentForm intro={intro} base={base} lastResult={of('appointment')} />
            <OutcomeForm intro={intro} base={base} lastResult={of('outcome')} />
          </>
        )}
        {intro.can.cancel && (
          <CancelForm intro={intro} base={base} lastResult={of('cancellation')} />
        )}
      </div>
      <Steps intro={intro} />
      <p>
        <Link to={`/desk/${intro.slug}/introductions`}>{m.desk_intros()}</Link>
      </p>
    </>
  );
};
