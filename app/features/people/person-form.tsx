import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { Field, FieldGroup } from '#app/components/field.tsx';
import { SettingsLine } from '#app/features/neighbourhoods/settings-line.tsx';
import { m, say } from '#app/i18n/messages.ts';
import { CHANNELS, dirOf, LANGUAGE_CODES, LANGUAGES, type Language } from '#db/vocabulary.ts';

export type TypedPerson = {
  firstName: string;
  familyName: string;
  address: string;
  phone: string;
  otherPhone: string;
  email: string;
  channel: string;
  callFrom: string;
  callUntil: string;
  languages: string[];
  pausedUntil: string;
};

type Props = {
  details: TypedPerson;
  /** The neighbourhood's languages come after the person's own. */
  spoken: readonly Language[];
  lastResult: SubmissionResult<string[]> | undefined;
  /** Stands above the button: what else there is to know before it is sent. */
  children?: ReactNode;
  send: string;
};

/** What the desk keeps of a person; nothing but the first name and one way to be reached is needed. */
export const PersonForm = ({ details, spoken, lastResult, children, send }: Props) => {
  const [form, fields] = useForm<TypedPerson>({
    id: 'person',
    lastResult,
    defaultValue: details,
  });
  const { firstName, familyName, address, phone, otherPhone, email, channel } = fields;
  const { callFrom, callUntil, languages, pausedUntil } = fields;
  const initial = languages.initialValue as string | string[] | undefined;
  const chosen = [initial ?? []].flat().filter(Boolean);
  const codes = [...new Set([...details.languages, ...spoken, ...LANGUAGE_CODES])] as Language[];
  const all = [
    ...[firstName, phone, otherPhone, email, channel, callFrom, callUntil, pausedUntil],
    ...[languages, familyName, address],
  ];
  return (
    <Form method="post" id={form.id} noValidate>
      <ErrorSummary errors={form.errors} fields={all} />
      <SettingsLine meta={firstName} label={m.person_first_name()} />
      <div className="field-pair">
        <SettingsLine meta={phone} label={m.intake_phone()} type="tel" />
        <SettingsLine meta={otherPhone} label={m.person_other_phone()} type="tel" />
      </div>
      <SettingsLine meta={email} label={m.person_email()} type="email" />
      <FieldGroup meta={channel} label={m.person_channel()}>
        {CHANNELS.map((one, place) => (
          <label key={one} className="tick">
            <input
              type="radio"
              id={place === 0 ? channel.id : `${channel.id}-${one}`}
              name={channel.name}
              value={one}
              defaultChecked={channel.initialValue === one}
            />
            {say(`desk_channel_${one}`)}
          </label>
        ))}
      </FieldGroup>
      <div className="field-pair">
        <SettingsLine meta={callFrom} label={m.person_call_from()} hint={m.person_hours_hint()} />
        <SettingsLine meta={callUntil} label={m.person_call_until()} hint={m.person_hours_hint()} />
      </div>
      <Field meta={pausedUntil} label={m.person_paused()} hint={m.person_paused_hint()}>
        {(attributes) => (
          <input {...attributes} type="date" defaultValue={pausedUntil.initialValue} />
        )}
      </Field>
      <FieldGroup meta={languages} label={m.person_languages()}>
        <div className="three">
          {codes.map((code, place) => (
            <label key={code} className="tick">
              <input
                type="checkbox"
                id={place === 0 ? languages.id : `${languages.id}-${code}`}
                name={languages.name}
                value={code}
                defaultChecked={chosen.includes(code)}
              />
              <bdi lang={code} dir={dirOf(code)}>
                {LANGUAGES[code]}
              </bdi>
            </label>
          ))}
        </div>
      </FieldGroup>
      <SettingsLine meta={familyName} label={m.person_family_name()} />
      <SettingsLine meta={address} label={m.person_address()} />
      {children}
      <p className="actions">
        <button type="submit" className="desk-button desk-button-main">
          {send}
        </button>
      </p>
    </Form>
  );
};
