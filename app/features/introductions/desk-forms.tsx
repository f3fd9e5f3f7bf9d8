import type { SubmissionResult } from '@conform-to/react';
import { useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { Field } from '#app/components/field.tsx';
import { m, say } from '#app/i18n/messages.ts';
import { INTRODUCTION_OUTCOMES } from '#db/vocabulary.ts';
import type { DeskIntroduction } from './desk-facts.server.ts';

type Props = {
  intro: DeskIntroduction;
  base: string;
  lastResult: SubmissionResult<string[]> | undefined;
};

/** When and where they meet. */
export const AppointmentForm = ({ intro, base, lastResult }: Props) => {
  const { date = '', time = '', place = '' } = intro.meet ?? {};
  const [form, fields] = useForm<{
    date: string;
    time: string;
    place: string;
    known: string[];
  }>({
    id: 'appointment',
    lastResult,
    defaultValue: { date, time, place, known: [] },
  });
  const labels = {
    date: m.desk_intro_date(),
    time: m.desk_intro_time(),
    place: m.desk_intro_place(),
  };
  const types = { date: 'date', time: 'time', place: 'text' };
  return (
    <Form id={form.id} method="post" action={`${base}/appointment`} noValidate>
      <h2>{m.desk_intro_appointment()}</h2>
      <input type="hidden" name="version" value={intro.version} />
      {(['date', 'time', 'place'] as const).map((name) => (
        <Field key={name} meta={fields[name]} label={labels[name]}>
          {(attributes) => (
            <input
              {...attributes}
              type={types[name]}
              autoComplete="off"
              defaultValue={fields[name].initialValue}
            />
          )}
        </Field>
      ))}
      <fieldset className="field">
        <legend className="field-label">{m.desk_intro_known()}</legend>
        <p className="soft">{m.desk_intro_known_hint()}</p>
        {intro.two.map(({ side, firstName }) => (
          <label key={side} className="tick">
            <input
              type="checkbox"
              name={fields.known.name}
              value={side}
              defaultChecked={String(fields.known.initialValue ?? '').includes(side)}
            />
            <span dir="auto">{firstName}</span>
          </label>
        ))}
      </fieldset>
      <p className="actions">
        <button type="submit" className="desk-button desk-button-main">
          {m.desk_intro_appointment_do()}
        </button>
      </p>
    </Form>
  );
};

/** How it went, in three choices and the neighbours' words. */
export const OutcomeForm = ({ intro, base, lastResult }: Props) => {
  const [form, fields] = useForm<{ outcome: string; note: string; closePost: string }>({
    id: 'outcome',
    lastResult,
    defaultValue: { outcome: '', note: '', closePost: '' },
  });
  return (
    <Form id={form.id} method="post" action={`${base}/outcome`} noValidate>
      <h2>{m.desk_intro_outcome()}</h2>
      <input type="hidden" name="version" value={intro.version} />
      <fieldset className="field">
        <legend className="sr-only">{m.desk_intro_outcome()}</legend>
        {INTRODUCTION_OUTCOMES.map((outcome, place) => (
          <label key={outcome} className="tick">
            <input
              type="radio"
              id={place === 0 ? fields.outcome.id : `${fields.outcome.id}-${outcome}`}
              name="outcome"
              value={outcome}
              defaultChecked={fields.outcome.initialValue === outcome}
            />
            {say(`desk_intro_outcome_${outcome}`)}
          </label>
        ))}
      </fieldset>
      <Field meta={fields.note} label={m.desk_intro_outcome_note()}>
        {(attributes) => (
          <input
            {...attributes}
            dir="auto"
            autoComplete="off"
            defaultValue={fields.note.initialValue}
          />
        )}
      </Field>
      {intro.can.closePost && (
        <label className="tick">
          <input
            type="checkbox"
            name="closePost"
            defaultChecked={fields.closePost.initialValue === 'on'}
          />
          {m.desk_intro_outcome_close()}
        </label>
      )}
      <p className="actions">
        <button type="submit" className="desk-button desk-button-main">
          {m.desk_intro_outcome_do()}
        </button>
      </p>
    </Form>
  );
};

/** Who said no, and why. */
export const CancelForm = ({ intro, base, lastResult }: Props) => {
  const [form, fields] = useForm<{ side: string; reason: string }>({
    id: 'cancellation',
    lastResult,
    defaultValue: { side: '', reason: '' },
  });
  const sides = [
    ...intro.two.map(({ side, firstName }) => [side, firstName] as const),
    ['worker', m.desk_intro_no_worker()] as const,
  ];
  return (
    <details className="decision" open={lastResult !== undefined}>
      <summary>{m.desk_intro_no()}</summary>
      <Form id={form.id} method="post" action={`${base}/cancellation`} noValidate>
        <input type="hidden" name="version" value={intro.version} />
        <fieldset className="field">
          <legend className="field-label">{m.desk_intro_no_who()}</legend>
          {sides.map(([side, name], place) => (
            <label key={side} className="tick">
              <input
                type="radio"
                id={place === 0 ? fields.side.id : `${fields.side.id}-${side}`}
                name="side"
                value={side}
                defaultChecked={fields.side.initialValue === side}
              />
              <span dir="auto">{name}</span>
            </label>
          ))}
        </fieldset>
        <Field meta={fields.reason} label={m.desk_intro_no_why()}>
          {(attributes) => (
            <input
              {...attributes}
              dir="auto"
              autoComplete="off"
              defaultValue={fields.reason.initialValue}
            />
          )}
        </Field>
        <p className="actions">
          <button type="submit" className="desk-button desk-button-stop">
            {m.desk_intro_no_do()}
          </button>
        </p>
      </Form>
    </details>
  );
};
