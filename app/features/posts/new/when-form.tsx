import type { SubmissionResult } from '@conform-to/react';
import { useForm } from '@conform-to/react';
import { type TypedWhen, WhenFields } from '#app/features/posts/fields/when-fields.tsx';
import { AskPage } from './ask-page.tsx';
import type { AskFacts } from './open-draft.server.ts';

type Props = { ask: AskFacts; lastResult: SubmissionResult | undefined };

/** The third question: when it suits. A date that has gone by since it was typed is asked again. */
export const WhenForm = ({ ask, lastResult }: Props) => {
  const gone: SubmissionResult | undefined = ask.fault
    ? { status: 'error', initialValue: ask.typed, error: { date: [ask.fault] } }
    : undefined;
  const [form, fields] = useForm<TypedWhen>({
    id: 'when',
    lastResult: lastResult ?? gone,
    defaultValue: ask.typed,
  });
  const { when, weekday, date, part, time } = fields;
  return (
    <AskPage ask={ask} form={form} fields={[when, weekday, date, part, time]}>
      <WhenFields fields={fields} heading />
    </AskPage>
  );
};
