import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { m } from '#app/i18n/messages.ts';
import { HoursFields, hoursFields, type TypedHours } from './hours-fields.tsx';
import { SettingsIntroduction, SettingsLanguages, SettingsReview } from './settings-choices.tsx';
import { SettingsLine } from './settings-line.tsx';

export type Settings = {
  name: string;
  city: string;
  slug?: string | undefined;
  workerName: string;
  phone: string;
  hours: TypedHours;
  address: string;
  languages: string[];
  timeZone: string;
  reviewMode: string;
  introductionMode?: string | undefined;
};

type Props = {
  lastResult: SubmissionResult<string[]> | undefined;
  settings: Partial<Settings>;
  /** The version of the settings one changes; none for a new neighbourhood, which chooses its address. */
  version?: number | undefined;
  /** What is said of the hours as long as none are ticked. */
  now?: string | undefined;
};

/** What a neighbourhood's page and sheet say of it. */
export const SettingsForm = ({ lastResult, settings, version, now }: Props) => {
  const [form, fields] = useForm<Settings>({
    id: 'settings',
    lastResult,
    defaultValue: settings,
  });
  const isNew = version === undefined;
  return (
    <Form id={form.id} method="post" noValidate>
      <ErrorSummary
        errors={form.errors}
        fields={[
          fields.name,
          fields.city,
          ...(isNew ? [fields.slug] : []),
          fields.workerName,
          fields.phone,
          ...hoursFields(fields.hours),
          fields.address,
          fields.languages,
          ...fields.languages.getFieldList(),
          fields.timeZone,
          fields.reviewMode,
          fields.introductionMode,
        ]}
      />
      {!isNew && <input type="hidden" name="version" value={version} />}
      <SettingsLine meta={fields.name} label={m.setup_name()} />
      <SettingsLine meta={fields.city} label={m.setup_city()} />
      {isNew && (
        <SettingsLine meta={fields.slug} label={m.setup_slug()} hint={m.setup_slug_hint()} />
      )}
      <SettingsLine
        meta={fields.workerName}
        label={m.desk_worker_name()}
        hint={m.desk_worker_name_hint()}
      />
      <SettingsLine meta={fields.phone} label={m.setup_phone()} type="tel" />
      <HoursFields meta={fields.hours} now={now} />
      <SettingsLine meta={fields.address} label={m.setup_place()} hint={m.setup_place_hint()} />
      <SettingsLanguages meta={fields.languages} />
      <SettingsLine meta={fields.timeZone} label={m.setup_time_zone()} />
      <SettingsReview meta={fields.reviewMode} />
      <SettingsIntroduction meta={fields.introductionMode} />
      <p className="actions">
        <button type="submit" className="desk-button desk-button-main">
          {isNew ? m.desk_hood_make() : m.desk_settings_save()}
        </button>
      </p>
    </Form>
  );
};
