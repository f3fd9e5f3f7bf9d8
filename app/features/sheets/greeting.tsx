import { type SubmissionResult, useForm } from '@conform-to/react';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { Field } from '#app/components/field.tsx';
import { Room } from '#app/components/room.tsx';
import { m } from '#app/i18n/messages.ts';
import { GREETING_MAX } from '#db/vocabulary.ts';
import { type Arranged, fieldsOf } from './arrangement.ts';
import type { SheetFacts } from './sheet-facts.server.ts';

type Props = {
  sheet: SheetFacts;
  shown: Arranged;
  /** Where an arrangement is sent. */
  action: string;
  lastResult: SubmissionResult<string[]> | undefined;
  typed: string;
  type: (greeting: string) => void;
  save: () => void;
};

/**
 * The worker's one line on the sheet. What is typed stays while posts are moved about it, and is seen
 * before it is saved.
 */
export const GreetingForm = ({ sheet, shown, action, lastResult, typed, type, save }: Props) => {
  const [form, fields] = useForm<{ greeting: string }>({
    id: `greeting-${sheet.week}`,
    lastResult,
  });
  const { greeting: _, ...others } = fieldsOf(shown, sheet.version);
  return (
    <form
      id={form.id}
      method="post"
      action={action}
      noValidate
      className="greeting"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <ErrorSummary fields={[fields.greeting]} />
      {Object.entries(others).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field
        meta={fields.greeting}
        label={m.desk_greeting()}
        hint={
          <>
            {m.desk_greeting_hint()} <Room text={typed} most={GREETING_MAX} />
          </>
        }
      >
        {(attributes) => (
          <input
            {...attributes}
            type="text"
            data-key="p"
            autoComplete="off"
            value={typed}
            onChange={({ currentTarget }) => type(currentTarget.value)}
          />
        )}
      </Field>
      <button type="submit" className="desk-button">
        {m.desk_greeting_save()}
      </button>
    </form>
  );
};
