import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { FieldGroup } from '#app/components/field.tsx';
import { m } from '#app/i18n/messages.ts';

type Props = {
  sentence: string;
  language: string;
  lastResult: SubmissionResult<string[]> | undefined;
  /** Whom it is about, as hidden fields. */
  children?: ReactNode;
};

/** A sentence to read out, and the yes to it: both are kept, to the letter. */
export const AgreementForm = ({ sentence, language, lastResult, children }: Props) => {
  const [form, fields] = useForm<{ agreed: string; language: string }>({
    id: 'agreement',
    lastResult,
    defaultValue: { agreed: '', language },
  });
  return (
    <Form id={form.id} method="post" noValidate>
      <ErrorSummary errors={form.errors} fields={[fields.agreed]} />
      {children}
      <input type="hidden" name="language" value={language} />
      <FieldGroup meta={fields.agreed} label={m.key_figure_read_out()}>
        <label className="tick" lang={language}>
          <input
            type="checkbox"
            id={fields.agreed.id}
            name="agreed"
            defaultChecked={fields.agreed.initialValue === 'on'}
          />
          {sentence}
        </label>
      </FieldGroup>
      <p className="actions">
        <button type="submit" className="desk-button desk-button-main">
          {m.key_figure_do()}
        </button>
      </p>
    </Form>
  );
};
