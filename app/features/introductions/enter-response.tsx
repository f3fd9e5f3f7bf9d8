import type { SubmissionResult } from '@conform-to/react';
import { useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { Field } from '#app/components/field.tsx';
import { LikelyChoice, type LikelyLine } from '#app/features/people/likely.tsx';
import { m, say } from '#app/i18n/messages.ts';
import type { ResponsesFacts } from './responses-facts.server.ts';

type Props = {
  data: ResponsesFacts;
  base: string;
  lastResult: SubmissionResult<string[]> | undefined;
  likely?: LikelyLine[] | undefined;
};

const RouteChoice = ({ chosen }: { chosen: string | undefined }) => (
  <fieldset className="field">
    <legend className="field-label">{m.desk_response_route()}</legend>
    {(['phone', 'door', 'paper'] as const).map((route) => (
      <label key={route} className="tick">
        <input
          type="radio"
          name="route"
          value={route}
          defaultChecked={(chosen ?? 'phone') === route}
        />
        {say(`desk_route_${route}`)}
      </label>
    ))}
  </fieldset>
);

/** Somebody phones, comes by or sent a slip: found while typing, else a first name and a number. */
export const EnterResponse = ({ data, base, lastResult, likely }: Props) => {
  const [form, fields] = useForm<{ firstName: string; phone: string; route: string }>({
    id: 'enter',
    lastResult,
    defaultValue: { firstName: '', phone: '', route: 'phone' },
  });
  const action = `${base}/responses?index`;
  return (
    <section aria-labelledby="enter-title">
      <h2 id="enter-title">{m.desk_response_enter()}</h2>
      <Form method="get" className="search-row" role="search" aria-label={m.desk_response_search()}>
        <div>
          <label htmlFor="who" className="field-label">
            {m.desk_response_search()}
          </label>
          <input id="who" name="who" type="search" autoComplete="off" defaultValue={data.typed} />
        </div>
        <button type="submit" className="desk-button">
          {m.desk_response_search_do()}
        </button>
      </Form>
      {data.found?.length === 0 && <p>{m.desk_response_nobody()}</p>}
      {data.found?.map((one) => (
        <Form key={one.id} method="post" action={action} className="intro-row">
          <span dir="auto">
            {one.name} {one.shown && <bdi dir="ltr">{one.shown}</bdi>}
          </span>
          <input type="hidden" name="personId" value={one.id} />
          <button type="submit" className="desk-button">
            {m.desk_response_add()}
          </button>
        </Form>
      ))}
      <h3>{m.desk_response_new()}</h3>
      <Form id={form.id} method="post" action={action} noValidate>
        <Field meta={fields.firstName} label={m.desk_response_first_name()}>
          {(attributes) => (
            <input
              {...attributes}
              dir="auto"
              autoComplete="off"
              defaultValue={fields.firstName.initialValue}
            />
          )}
        </Field>
        <Field meta={fields.phone} label={m.desk_response_phone()}>
          {(attributes) => (
            <input
              {...attributes}
              type="tel"
              dir="ltr"
              autoComplete="off"
              defaultValue={fields.phone.initialValue}
            />
          )}
        </Field>
        <RouteChoice chosen={fields.route.initialValue} />
        {likely && <LikelyChoice people={likely} name="personId" />}
        <p className="actions">
          <button type="submit" className="desk-button desk-button-main">
            {m.desk_response_add()}
          </button>
        </p>
      </Form>
    </section>
  );
};
