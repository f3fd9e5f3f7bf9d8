import type { SubmissionResult } from '@conform-to/react';
import { useForm } from '@conform-to/react';
import { Choice } from '#app/components/choice.tsx';
import { Field } from '#app/components/field.tsx';
import { sayHoursOf } from '#app/features/neighbourhoods/hours.ts';
import { getLocale, m } from '#app/i18n/messages.ts';
import { ContactFields } from '../fields/contact-fields.tsx';
import { AskPage } from './ask-page.tsx';
import type { AskFacts } from './open-draft.server.ts';

type Props = { ask: AskFacts; lastResult: SubmissionResult | undefined };
type Contact = { firstName: string; phone: string; email: string; visit: string };

/** The last question: a first name and one way to be reached, none of them better than another. */
export const ContactForm = ({ ask, lastResult }: Props) => {
  const [form, { firstName, phone, email, visit }] = useForm<Contact>({
    id: 'contact',
    lastResult,
    defaultValue: ask.typed,
  });
  const { workerName, address } = ask.hood;
  const hours = sayHoursOf(ask.hood, getLocale());
  const other = Boolean(email.initialValue || visit.initialValue || email.errors);
  return (
    <AskPage ask={ask} form={form} fields={[firstName, phone, email, visit]}>
      <h1>{m.ask_contact()}</h1>
      <p className="form-intro">{m.ask_contact_private()}</p>
      <ContactFields fields={{ firstName, phone }} phoneHint={m.ask_phone_hint()} />
      <details className="unfold" open={other}>
        <summary>{m.ask_no_phone()}</summary>
        <Field meta={email} label={m.ask_email()}>
          {(attributes) => (
            <input
              {...attributes}
              type="email"
              dir="ltr"
              autoComplete="email"
              defaultValue={email.initialValue}
            />
          )}
        </Field>
        <Choice
          id={visit.id}
          name={visit.name}
          type="checkbox"
          checked={visit.initialValue === 'on'}
          describedBy={visit.descriptionId}
        >
          {m.ask_visit()}
        </Choice>
        <p id={visit.descriptionId} className="field-hint">
          {m.ask_visit_where({ worker: workerName, address, hours })}
        </p>
      </details>
    </AskPage>
  );
};
