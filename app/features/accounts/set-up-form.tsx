import type { FieldMetadata, SubmissionResult } from '@conform-to/react';
import { useForm } from '@conform-to/react';
import type { ReactNode } from 'react';
import { Button } from '#app/components/button.tsx';
import { Choice } from '#app/components/choice.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { FieldGroup } from '#app/components/field.tsx';
import {
  HoursFields,
  hoursFields,
  type TypedHours,
} from '#app/features/neighbourhoods/hours-fields.tsx';
import { SitePage } from '#app/features/neighbourhoods/site-page.tsx';
import { getLocale, m, say } from '#app/i18n/messages.ts';
import { REVIEW_MODES } from '#db/vocabulary.ts';
import { SetUpLanguages } from './set-up-languages.tsx';
import { TextField } from './text-field.tsx';

type Hood = {
  name: string;
  city: string;
  slug: string;
  address: string;
  languages: string[];
  timeZone: string;
  reviewMode: string;
  workerName: string;
  phone: string;
  hours: TypedHours;
};
type Typed = {
  coordinatorName: string;
  coordinatorEmail: string;
  coordinatorPassword: string;
  neighbourhood: Hood;
  workerEmail: string;
  workerPassword: string;
};

const Part = ({ title, hint, children }: { title: string; hint: string; children: ReactNode }) => (
  <fieldset className="form-part">
    <legend className="contents">
      <h2>{title}</h2>
    </legend>
    <p className="form-intro">{hint}</p>
    {children}
  </fieldset>
);

const ReviewMode = ({ meta }: { meta: FieldMetadata<string> }) => (
  <FieldGroup meta={meta} label={m.setup_review()}>
    <div className="choice-list">
      {REVIEW_MODES.map((mode, place) => (
        <Choice
          key={mode}
          id={place === 0 ? meta.id : `${meta.id}-${mode}`}
          name={meta.name}
          value={mode}
          checked={meta.initialValue === mode}
        >
          {say(`setup_review_${mode}`)}
        </Choice>
      ))}
    </div>
  </FieldGroup>
);

/** The first run: coordinator, first neighbourhood and its worker, in one go. */
export const SetUpForm = ({ lastResult }: { lastResult: SubmissionResult | undefined }) => {
  const [form, fields] = useForm<Typed>({
    id: 'setup',
    lastResult,
    defaultValue: {
      neighbourhood: { languages: [getLocale()], timeZone: 'Europe/Brussels', reviewMode: 'all' },
    },
  });
  const { coordinatorName, coordinatorEmail, coordinatorPassword, workerEmail, workerPassword } =
    fields;
  const hood = fields.neighbourhood.getFieldset();
  return (
    <SitePage>
      <ErrorSummary
        errors={form.errors}
        fields={[
          coordinatorName,
          coordinatorEmail,
          coordinatorPassword,
          hood.name,
          hood.city,
          hood.slug,
          hood.address,
          hood.languages,
          ...hood.languages.getFieldList(),
          hood.timeZone,
          hood.reviewMode,
          hood.workerName,
          hood.phone,
          ...hoursFields(hood.hours),
          workerEmail,
          workerPassword,
        ]}
      />
      <h1>{m.setup_title()}</h1>
      <p className="lead mt-3">{m.setup_intro()}</p>
      <form method="post" noValidate>
        <Part title={m.setup_coordinator()} hint={m.setup_coordinator_hint()}>
          <TextField
            meta={coordinatorName}
            label={m.setup_first_name()}
            autoComplete="given-name"
          />
          <TextField
            meta={coordinatorEmail}
            label={m.setup_email()}
            type="email"
            autoComplete="email"
          />
          <TextField
            meta={coordinatorPassword}
            label={m.setup_password()}
            hint={m.setup_password_hint()}
            type="password"
            autoComplete="new-password"
          />
        </Part>
        <Part title={m.setup_hood()} hint={m.setup_hood_hint()}>
          <TextField meta={hood.name} label={m.setup_name()} />
          <TextField meta={hood.city} label={m.setup_city()} />
          <TextField meta={hood.slug} label={m.setup_slug()} hint={m.setup_slug_hint()} />
          <TextField meta={hood.address} label={m.setup_place()} hint={m.setup_place_hint()} />
          <SetUpLanguages meta={hood.languages} />
          <TextField meta={hood.timeZone} label={m.setup_time_zone()} />
          <ReviewMode meta={hood.reviewMode} />
        </Part>
        <Part title={m.setup_worker()} hint={m.setup_worker_hint()}>
          <TextField meta={hood.workerName} label={m.setup_first_name()} />
          <TextField meta={hood.phone} label={m.setup_phone()} type="tel" />
          <HoursFields meta={hood.hours} tick={(day) => <Choice {...day} type="checkbox" />} />
          <TextField meta={workerEmail} label={m.setup_email()} type="email" />
          <TextField
            meta={workerPassword}
            label={m.setup_password()}
            hint={m.setup_password_hint()}
            type="password"
            autoComplete="new-password"
          />
        </Part>
        <Button>{m.setup_go()}</Button>
      </form>
    </SitePage>
  );
};
