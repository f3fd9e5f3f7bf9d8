import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { SettingsLine } from '#app/features/neighbourhoods/settings-line.tsx';
import { m } from '#app/i18n/messages.ts';
import { WorkerHoods } from './worker-hoods.tsx';

type Props = {
  lastResult: SubmissionResult<string[]> | undefined;
  hoods: { id: string; name: string }[];
};

/** A new worker: name, sign-in, desks. */
export const WorkerForm = ({ lastResult, hoods }: Props) => {
  const [form, fields] = useForm<{
    name: string;
    email: string;
    password: string;
    neighbourhoods: string[];
  }>({ id: 'worker', lastResult });
  return (
    <Form id={form.id} method="post" noValidate>
      <ErrorSummary
        errors={form.errors}
        fields={[fields.name, fields.email, fields.password, fields.neighbourhoods]}
      />
      <SettingsLine meta={fields.name} label={m.setup_first_name()} />
      <SettingsLine meta={fields.email} label={m.setup_email()} type="email" />
      <SettingsLine
        meta={fields.password}
        label={m.setup_password()}
        hint={m.setup_password_hint()}
        type="password"
      />
      <WorkerHoods meta={fields.neighbourhoods} hoods={hoods} />
      <p className="actions">
        <button type="submit" className="desk-button desk-button-main">
          {m.desk_worker_make()}
        </button>
      </p>
    </Form>
  );
};
