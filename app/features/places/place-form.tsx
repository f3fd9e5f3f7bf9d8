import { type FieldMetadata, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { Field, FieldGroup } from '#app/components/field.tsx';
import { SettingsLine } from '#app/features/neighbourhoods/settings-line.tsx';
import { m, say } from '#app/i18n/messages.ts';
import { PLACE_KINDS, SHEET_LAYOUTS } from '#db/vocabulary.ts';

const LINES = ['name', 'kind', 'address', 'sheets', 'layout', 'keyFigureId'] as const;
const MEETING = ['freeWhen', 'askWhom'] as const;
const TICKS = ['bench', 'toilet', 'stepFree'] as const;
const SAID = { bench: 'place_bench', toilet: 'place_toilet', stepFree: 'place_step_free' } as const;

type Typed = Record<
  (typeof LINES)[number] | (typeof MEETING)[number] | (typeof TICKS)[number],
  string
>;

/** A place as its form is filled in: words, and `on` for a tick. */
export type TypedPlace = Typed;

type Props = {
  place: TypedPlace;
  /** Who can bring sheets beside the worker. */
  bringers: { keyFigureId: string; firstName: string }[];
  workerName: string;
  lastResult: SubmissionResult<string[]> | undefined;
  send: string;
  /** The version it is written over. */
  children?: ReactNode;
};

const Select = ({
  meta,
  label,
  options,
}: {
  meta: FieldMetadata<string>;
  label: string;
  options: { value: string; label: string }[];
}) => (
  <Field meta={meta} label={label}>
    {(attributes) => (
      <select {...attributes} defaultValue={meta.initialValue}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Field>
);

/** A place: what it is, which sheets hang there, who brings them, and what to know for meeting there. */
export const PlaceForm = ({ place, bringers, workerName, lastResult, send, children }: Props) => {
  const [form, fields] = useForm<Typed>({ id: 'place', lastResult, defaultValue: place });
  const all = [...LINES, ...MEETING, ...TICKS].map((name) => fields[name]);
  return (
    <Form id={form.id} method="post" noValidate>
      <ErrorSummary errors={form.errors} fields={all} />
      {children}
      <SettingsLine meta={fields.name} label={m.place_name()} hint={m.place_name_hint()} />
      <Select
        meta={fields.kind}
        label={m.place_kind()}
        options={PLACE_KINDS.map((kind) => ({ value: kind, label: say(`place_kind_${kind}`) }))}
      />
      <SettingsLine meta={fields.address} label={m.place_address()} hint={m.place_address_hint()} />
      <div className="three place-numbers">
        <Field meta={fields.sheets} label={m.place_sheets()} hint={m.place_sheets_hint()}>
          {(attributes) => (
            <input
              {...attributes}
              inputMode="numeric"
              dir="ltr"
              autoComplete="off"
              defaultValue={fields.sheets.initialValue}
            />
          )}
        </Field>
        <Select
          meta={fields.layout}
          label={m.place_layout()}
          options={SHEET_LAYOUTS.map((one) => ({ value: one, label: say(`layout_${one}`) }))}
        />
        <Select
          meta={fields.keyFigureId}
          label={m.place_bringer()}
          options={[
            { value: '', label: workerName },
            ...bringers.map((one) => ({ value: one.keyFigureId, label: one.firstName })),
          ]}
        />
      </div>
      <h2>{m.place_meet()}</h2>
      <SettingsLine
        meta={fields.freeWhen}
        label={m.place_free_when()}
        hint={m.place_free_when_hint()}
      />
      <SettingsLine
        meta={fields.askWhom}
        label={m.place_ask_whom()}
        hint={m.place_ask_whom_hint()}
      />
      <FieldGroup meta={fields.bench} label={m.place_what_there()}>
        <div className="three">
          {TICKS.map((one) => (
            <label key={one} className="tick">
              <input
                type="checkbox"
                id={fields[one].id}
                name={one}
                defaultChecked={fields[one].initialValue === 'on'}
              />
              {say(SAID[one])}
            </label>
          ))}
        </div>
      </FieldGroup>
      <p className="actions">
        <button type="submit" className="desk-button desk-button-main">
          {send}
        </button>
      </p>
    </Form>
  );
};
