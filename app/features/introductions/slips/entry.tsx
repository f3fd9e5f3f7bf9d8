import { type FieldMetadata, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Choice } from '#app/components/choice.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { Field } from '#app/components/field.tsx';
import { Key } from '#app/components/key.tsx';
import { LikelyChoice, type LikelyLine } from '#app/features/people/likely.tsx';
import { m } from '#app/i18n/messages.ts';
import { NumberLine } from './number-line.tsx';
import { type Ticked, WANTS } from './ticks.ts';
import { useNumber } from './use-number.ts';
import { WhoFields } from './who-fields.tsx';

const NAMES = ['code', 'help', 'seek', 'firstName', 'phone', 'words'] as const;
type Name = (typeof NAMES)[number];

/** The two ticks of the card; the keys 1 and 2 set them while one is on either. */
const Wants = ({
  fields,
  onTick,
}: {
  fields: Record<'help' | 'seek', FieldMetadata<string>>;
  onTick: (ticked: Ticked) => void;
}) => {
  const box = useRef<HTMLFieldSetElement>(null);
  const ticks = () => [...(box.current?.querySelectorAll('input') ?? [])];
  const onKeyDown = (event: KeyboardEvent) => {
    const meant = ticks()[Number(event.key) - 1];
    if (!meant || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    meant.focus();
    meant.click();
  };
  return (
    <fieldset
      ref={box}
      className="field"
      aria-describedby="slip-want-hint"
      onKeyDown={onKeyDown}
      onChange={() => {
        const [help, seek] = ticks();
        onTick({ help: Boolean(help?.checked), seek: Boolean(seek?.checked) });
      }}
    >
      <legend className="field-label">2. {m.slips_want()}</legend>
      <p id="slip-want-hint" className="field-hint">
        {m.slips_want_hint()}
      </p>
      <div className="choice-list">
        {WANTS.map((one) => (
          <Choice
            key={one}
            id={fields[one].id}
            name={one}
            type="checkbox"
            checked={fields[one].initialValue === 'on'}
          >
            {one === 'help' ? m.slip_help() : m.slip_seek()}
          </Choice>
        ))}
      </div>
    </fieldset>
  );
};

type Props = {
  /** The address of the desk's slips, and of the people it knows. */
  base: string;
  people: string;
  /** The form's own secret. */
  secret: string;
  lastResult: SubmissionResult<string[]> | undefined;
  /** Who may be meant. */
  likely?: LikelyLine[] | undefined;
  /** A card that was kept, as it was typed: where it is finished, and it is not kept once more. */
  kept?: { action: string; typed: Partial<Record<Name, string>> } | null;
};

/** One slip, in the order of the paper; Tab, two digits and Ctrl+Enter are enough. */
export const SlipEntry = ({ base, people, secret, lastResult, likely, kept = null }: Props) => {
  const [form, fields] = useForm<Record<Name, string>>({
    id: 'slip',
    lastResult,
    ...(kept ? { defaultValue: kept.typed } : {}),
  });
  const canKeep = lastResult?.error && !kept;
  const { found, look } = useNumber(`${base}/number`);
  const [ticked, setTicked] = useState({
    help: fields.help.initialValue === 'on',
    seek: fields.seek.initialValue === 'on',
  });
  const { code, words } = fields;
  const [told, setTold] = useState(false);
  useEffect(() => setTold(Boolean(lastResult?.error?.code)), [lastResult]);
  const stuck = useRef(code.initialValue);
  useEffect(() => look(stuck.current ?? ''), [look]);
  const onKeyDown = (event: KeyboardEvent) => {
    const line = event.target instanceof HTMLInputElement;
    // A lone Enter in a line of text sends nothing half done.
    if (event.key === 'Enter' && line && !event.ctrlKey && !event.metaKey) event.preventDefault();
  };

  return (
    <Form
      id={form.id}
      method="post"
      action={kept?.action ?? `${base}?index`}
      noValidate
      className="slip-form"
      onKeyDown={onKeyDown}
    >
      <ErrorSummary errors={form.errors} fields={NAMES.map((one) => fields[one])} />
      <input type="hidden" name="key" value={secret} readOnly />
      <div className="slip-pair">
        <div>
          <Field meta={code} label={<>1. {m.slips_code()}</>}>
            {(attributes) => (
              <input
                {...attributes}
                className="slip-code"
                inputMode="numeric"
                dir="ltr"
                autoComplete="off"
                // biome-ignore lint/a11y/noAutofocus: the next card is in the other hand.
                autoFocus
                defaultValue={code.initialValue}
                onChange={({ currentTarget }) => {
                  setTold(false);
                  look(currentTarget.value);
                }}
              />
            )}
          </Field>
          <NumberLine found={found} ticked={ticked} told={told} />
        </div>
        <Wants fields={fields} onTick={setTicked} />
      </div>
      <WhoFields fields={fields} people={people} />
      <Field meta={words} label={<>5. {m.slips_words()}</>} hint={m.slips_words_hint()}>
        {(attributes) => (
          <textarea {...attributes} rows={2} dir="auto" defaultValue={words.initialValue} />
        )}
      </Field>
      {likely && <LikelyChoice people={likely} name="likely" hint={m.person_likely_not_kept()} />}
      <p className="actions">
        <button type="submit" className="desk-button desk-button-main">
          {m.slips_save()} <Key>Ctrl ↵</Key>
        </button>
        {canKeep && (
          <button
            type="submit"
            formAction={`${base}/drafts`}
            className="desk-button"
            aria-describedby="slip-keep"
          >
            {m.slips_keep()}
          </button>
        )}
      </p>
      {canKeep && (
        <p id="slip-keep" className="soft">
          {m.slips_keep_hint()}
        </p>
      )}
    </Form>
  );
};
