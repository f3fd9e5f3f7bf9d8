import type { SubmissionResult } from '@conform-to/react';
import { useForm } from '@conform-to/react';
import type { ReactNode } from 'react';
import { Button } from '#app/components/button.tsx';
import { Choice } from '#app/components/choice.tsx';
import { Digits } from '#app/components/digits.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { FieldGroup } from '#app/components/field.tsx';
import { HoodPage } from '#app/features/neighbourhoods/hood-page.tsx';
import { m, say } from '#app/i18n/messages.ts';
import { dirOf } from '#db/vocabulary.ts';
import { BackLink } from './ask-page.tsx';
import type { CheckFacts } from './check-facts.server.ts';
import { type Step, stepPath } from './steps.ts';

type Props = { check: CheckFacts; lastResult: SubmissionResult | undefined };

const Answer = ({
  label,
  change,
  children,
}: {
  label: string;
  change?: string;
  children: ReactNode;
}) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
    {change && (
      <dd className="answer-change">
        <a href={change}>
          {m.change_this()}
          <span className="sr-only"> {label}</span>
        </a>
      </dd>
    )}
  </div>
);

const Answers = ({ check }: { check: CheckFacts }) => {
  const { kind, hood, words, contact } = check;
  const change = (step: Step) => `${stepPath(hood.slug, kind, step)}?check=1`;
  return (
    <dl className="answers">
      <Answer label={m.check_kind()}>
        <span className={`tag ${kind}`}>{say(`kind_${kind}`)}</span>
      </Answer>
      <Answer label={m.check_what()} change={change('what')}>
        <span className="choice-words inline-block">{say(`category_${check.category}`)}</span>
      </Answer>
      <Answer label={m.check_words()} change={change('words')}>
        <div lang={words.language} dir={dirOf(words.language)} className="own-words">
          <b>{words.title}</b>
          <br />
          {words.text}
        </div>
      </Answer>
      <Answer label={m.check_when()} change={change('when')}>
        <span className="choice-words inline-block">{check.when}</span>
      </Answer>
      {check.place && (
        <Answer label={m.place_where()} change={change('when')}>
          {check.place}
        </Answer>
      )}
      <Answer label={m.check_contact()} {...(contact ? { change: change('contact') } : {})}>
        <bdi>{check.firstName}</bdi>
        {contact?.phone && (
          <>
            <br />
            <Digits>{contact.phone}</Digits>
          </>
        )}
        {contact?.email && (
          <>
            <br />
            <bdi dir="ltr" className="keep-link">
              {contact.email}
            </bdi>
          </>
        )}
        {contact && !contact.phone && !contact.email && (
          <>
            <br />
            {m.check_visit()}
          </>
        )}
      </Answer>
    </dl>
  );
};

/** "Klopt dit?": all answers, what the author agrees to in the words that are kept, and sending. */
export const CheckForm = ({ check, lastResult }: Props) => {
  const [form, { sheet, name }] = useForm<{ sheet: string; name: string }>({
    id: 'check',
    lastResult,
  });
  return (
    <HoodPage hood={check.hood}>
      <BackLink to={check.back} />
      <ErrorSummary errors={form.errors} fields={[sheet, name]} />
      <h1>{m.check_title()}</h1>
      <Answers check={check} />
      <form method="post" noValidate>
        <FieldGroup meta={sheet} label={m.check_place()}>
          <p className="by-sending">
            <b>{m.consent_site()}</b> {m.check_site_by_sending()}
          </p>
          <Choice
            id={sheet.id}
            name={sheet.name}
            type="checkbox"
            checked={sheet.initialValue === 'on'}
          >
            {m.consent_sheet()}
          </Choice>
        </FieldGroup>
        <FieldGroup meta={name} label={m.check_name()} hint={m.check_name_hint()}>
          <Choice
            id={name.id}
            name={name.name}
            type="checkbox"
            checked={name.initialValue === 'on'}
          >
            {m.consent_name()}
          </Choice>
        </FieldGroup>
        <Button>{m.check_send()}</Button>
      </form>
    </HoodPage>
  );
};
