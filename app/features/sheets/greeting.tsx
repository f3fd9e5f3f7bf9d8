import { type SubmissionResult, useForm } from '@conform-to/react';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { Field } from '#app/components/field.tsx';
import { m } from '#app/i18n/messages.ts';
import { type Arranged, fieldsOf } from './arrangement.ts';
import type { SheetFacts } from './sheet-facts.server.ts';

type Props = {
  sheet: SheetFacts;
  shown: Arranged;
  /** Where an arrangement is sent. */
  action: string;
  lastResult: SubmissionResult<string[]> | undefined;
  save: (greeting: string) => void;
};

/** The worker's one line on the sheet. What is typed stays while posts are moved about it. */
export const GreetingForm = ({ sheet, shown, action, lastResult, save }: Props) => {
  const [form, fields] = useForm({
    id: `greeting-${sheet.week}`,
    lastResult,
    defaultValue: { greeting: sheet.greeting },
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
        save(String(new FormData(event.currentTarget).get('greeting') ?? ''));
      }}
    >
      <ErrorSummary fields={[fields.greeting]} />
      {Object.entries(others).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field meta={fields.greeting} label={m.desk_greeting()} hint={m.desk_greeting_hint()}>
        {(attributes) => (
          <input
            {...attributes}
            type="text"
            data-key="p"
            defaultValue={fields.greeting.initialValue}
          />
        )}
      </Field>
      <button type="submit" className="desk-button">
        {m.desk_greeting_save()}
      </button>
    </form>
  );
};
