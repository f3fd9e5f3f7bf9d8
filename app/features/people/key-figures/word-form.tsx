import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { Field } from '#app/components/field.tsx';
import { m } from '#app/i18n/messages.ts';
import { dirOf } from '#db/vocabulary.ts';

type Props = {
  figures: { id: string; name: string }[];
  via: string;
  languages: { code: string; name: string }[];
  language: string;
  lastResult: SubmissionResult<string[]> | undefined;
};

/** What a key figure is to say, in which language, and which of them. */
export const WordForm = ({ figures, via, languages, language, lastResult }: Props) => {
  const [form, fields] = useForm<{ via: string; words: string; language: string }>({
    id: 'words',
    lastResult,
    defaultValue: { via, words: '', language },
  });
  return (
    <Form id={form.id} method="post" noValidate>
      <ErrorSummary errors={form.errors} fields={[fields.via, fields.words, fields.language]} />
      {figures.length > 1 ? (
        <Field meta={fields.via} label={m.key_figure_word_who()}>
          {(attributes) => (
            <select {...attributes} defaultValue={fields.via.initialValue}>
              {figures.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : (
        <input type="hidden" id={fields.via.id} name="via" value={via} />
      )}
      <Field meta={fields.words} label={m.key_figure_word_words()} hint={m.key_figure_word_hint()}>
        {(attributes) => (
          <textarea
            {...attributes}
            dir="auto"
            rows={4}
            spellCheck
            defaultValue={fields.words.initialValue}
          />
        )}
      </Field>
      <Field meta={fields.language} label={m.key_figure_word_language()}>
        {(attributes) => (
          <select {...attributes} defaultValue={fields.language.initialValue}>
            {languages.map(({ code, name }) => (
              <option key={code} value={code} lang={code} dir={dirOf(code)}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p className="actions">
        <button type="submit" className="desk-button desk-button-main">
          {m.key_figure_word_do()}
        </button>
      </p>
    </Form>
  );
};
