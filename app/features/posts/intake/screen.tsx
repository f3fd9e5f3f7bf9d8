import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import {
  type FormEvent,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { Key } from '#app/components/key.tsx';
import { LikelyChoice, type LikelyLine } from '#app/features/people/likely.tsx';
import { m } from '#app/i18n/messages.ts';
import { PlaceField } from '../fields/place-field.tsx';
import { WhenFields } from '../fields/when-fields.tsx';
import { About } from './about.tsx';
import { Caller } from './caller.tsx';
import { CameIn } from './came-in.tsx';
import { useDigits } from './choose-by-digits.ts';
import type { OpenIntake } from './facts.server.ts';
import type { DraftField } from './form.ts';
import { Later } from './later.tsx';
import { ReadBack } from './read-back.tsx';
import { SavedLine } from './saved-line.tsx';
import { useAutosave } from './use-autosave.ts';

type Props = {
  /** The draft's address. */
  base: string;
  /** Where people are looked for. */
  people: string;
  intake: OpenIntake;
  lastResult: SubmissionResult<string[]> | undefined;
  likely?: LikelyLine[] | undefined;
};

/** What is read back, and said yes to. */
const READ = [
  'firstName',
  'kind',
  'title',
  'text',
  'language',
  'place',
  'site',
  'sheet',
  'name',
] as const satisfies DraftField[];
/** Where something can be wrong, in the order of the screen. */
const SUMMED = [
  'route',
  'language',
  'firstName',
  'phone',
  'kind',
  'category',
  'title',
  'text',
  'when',
  'weekday',
  'date',
  'time',
  'place',
  'site',
] as const satisfies DraftField[];

type Typed = Record<(typeof READ)[number], string>;

const readOf = (value: (name: DraftField) => string): Typed =>
  Object.fromEntries(READ.map((name) => [name, value(name)])) as Typed;

/** One conversation on one screen, in its order; Tab and digits are enough. */
export const IntakeScreen = ({ base, people, intake, lastResult, likely }: Props) => {
  const usual = intake.languages[0] ?? 'nl';
  const [form, fields] = useForm<Record<DraftField, string>>({
    id: 'intake',
    lastResult,
    defaultValue: { route: 'phone', language: usual, ...intake.fields },
  });
  const box = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(() =>
    readOf((name) => fields[name].initialValue ?? (name === 'language' ? usual : '')),
  );
  const [when, setWhen] = useState(intake.when);
  const onSaved = useCallback((saved: { when: string }) => setWhen(saved.when), []);
  const saving = useAutosave(box, `${base}/autosave`, intake.version, onSaved);
  const onDigits = useDigits();

  const onChange = () => {
    if (!box.current) return;
    const now = new FormData(box.current);
    setTyped(readOf((name) => String(now.get(name) ?? '')));
    saving.change();
  };
  const typedEarly = useRef(onChange);
  useEffect(() => {
    const firstName = box.current?.elements.namedItem('firstName');
    // Typed before the script was there.
    if (firstName instanceof HTMLInputElement && firstName.value !== firstName.defaultValue)
      typedEarly.current();
  }, []);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const underWay = saving.settle();
    if (!underWay) return;
    // A save that is under way counts up the version that this form must name.
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    underWay.then(() => box.current?.requestSubmit(submitter));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    onDigits(event);
    const line = event.target instanceof HTMLInputElement;
    // A lone Enter in a line of text finishes nothing.
    if (event.key === 'Enter' && line && !event.ctrlKey && !event.metaKey) event.preventDefault();
  };

  const together = typed.kind === 'together';
  const where = together && intake.places.find(({ id }) => id === typed.place)?.name;

  return (
    <Form
      ref={box}
      id={form.id}
      method="post"
      action={`${base}?index`}
      noValidate
      className="intake"
      onInput={onChange}
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
    >
      <ErrorSummary errors={form.errors} fields={SUMMED.map((one) => fields[one])} />
      <input type="hidden" name="version" value={saving.version} readOnly />
      {intake.fields.code && (
        <input type="hidden" name="code" value={intake.fields.code} readOnly />
      )}
      <CameIn fields={fields} spoken={intake.languages} usual={usual} />
      <Caller fields={fields} people={people} chosen={intake.chosen} onChange={onChange} />
      <About fields={fields} typed={typed} />
      <WhenFields fields={fields} />
      {together && intake.places.length > 0 && (
        <PlaceField meta={fields.place} places={intake.places} />
      )}
      <ReadBack
        fields={fields}
        typed={typed}
        when={[when, where].filter(Boolean).join(' · ')}
        spoken={intake.languages}
      />
      {likely && <LikelyChoice people={likely} name="likely" />}
      <p className="actions">
        <button type="submit" className="desk-button desk-button-main">
          {m.intake_finish()} <Key>Ctrl ↵</Key>
        </button>
      </p>
      <SavedLine saving={saving} />
      <Later base={base} callBackAt={intake.callBackAt} />
    </Form>
  );
};
