import type { SubmissionResult } from '@conform-to/react';
import { useForm } from '@conform-to/react';
import { WordsFields } from '#app/features/posts/fields/words-fields.tsx';
import { getLocale, m } from '#app/i18n/messages.ts';
import { AskPage } from './ask-page.tsx';
import type { AskFacts } from './open-draft.server.ts';

type Props = { ask: AskFacts; lastResult: SubmissionResult | undefined };

/** The second question: the neighbour's own words. */
export const WordsForm = ({ ask, lastResult }: Props) => {
  const [form, fields] = useForm<{ title: string; text: string; language: string }>({
    id: 'words',
    lastResult,
    defaultValue: ask.typed,
  });
  return (
    <AskPage ask={ask} form={form} fields={[fields.title, fields.text, fields.language]}>
      <h1>{m.ask_words()}</h1>
      <WordsFields
        fields={fields}
        kind={ask.kind}
        spoken={ask.hood.languages}
        usual={getLocale()}
      />
    </AskPage>
  );
};
