import type { SubmissionResult } from '@conform-to/react';
import { useForm } from '@conform-to/react';
import { type PlaceChoice, PlaceField } from '#app/features/posts/fields/place-field.tsx';
import { type TypedWhen, WhenFields } from '#app/features/posts/fields/when-fields.tsx';
import { AskPage } from './ask-page.tsx';
import type { AskFacts } from './open-draft.server.ts';

type Props = {
  ask: AskFacts & { places: PlaceChoice[] };
  lastResult: SubmissionResult | undefined;
};

/** The third question: when it suits, and where, for what is done together. A date that has gone by since it was typed is asked again. */
export const WhenForm = ({ ask, lastResult }: Props) => {
  const gone: SubmissionResult | undefined = ask.fault
    ? { status: 'error', initialValue: ask.typed, error: { date: [ask.fault] } }
    : undefined;
  const [form, fields] = useForm<TypedWhen & { place: string }>({
    id: 'when',
    lastResult: lastResult ?? gone,
    defaultValue: ask.typed,
  });
  const { when, weekday, date, part, time, place } = fields;
  return (
    <AskPage ask={ask} form={form} fields={[when, weekday, date, part, time, place]}>
      <WhenFields fields={fields} heading />
      {ask.places.length > 0 && <PlaceField meta={place} places={ask.places} />}
    </AskPage>
  );
};
