import type { FieldMetadata } from '@conform-to/react';
import { Field } from '#app/components/field.tsx';
import { m, say } from '#app/i18n/messages.ts';
import { dirOf, type Kind, LANGUAGE_CODES, LANGUAGES, type Language } from '#db/vocabulary.ts';

type Words = { title: string; text: string; language: string };
type Props = {
  fields: { [K in keyof Words]: FieldMetadata<string> };
  kind: Kind;
  /** The neighbourhood's languages come first in the list. */
  spoken: readonly string[];
  /** The language a post is in unless its author says otherwise. */
  usual: string;
};

/** Title, text and their language, for a new post and for a change. */
export const WordsFields = ({ fields: { title, text, language }, kind, spoken, usual }: Props) => {
  const chosen = language.initialValue ?? usual;
  const known = (LANGUAGE_CODES as string[]).includes(chosen);
  // Both are said: a screen reader needs the language, and a first letter decides the direction.
  const tongue = known ? { lang: chosen } : {};
  const codes = [...new Set([...spoken, ...LANGUAGE_CODES])] as Language[];
  return (
    <>
      <Field meta={title} label={m.ask_title()} hint={say(`ask_title_hint_${kind}`)}>
        {(attributes) => (
          <input
            {...attributes}
            {...tongue}
            dir="auto"
            defaultValue={title.initialValue}
            autoComplete="off"
          />
        )}
      </Field>
      <Field
        meta={text}
        label={m.ask_text()}
        hint={
          <>
            {m.ask_words_hint()} <strong>{m.ask_words_private()}</strong>
          </>
        }
      >
        {(attributes) => (
          <textarea
            {...attributes}
            {...tongue}
            dir="auto"
            rows={5}
            defaultValue={text.initialValue}
          />
        )}
      </Field>
      <details className="unfold" open={chosen !== usual || Boolean(language.errors)}>
        <summary>{m.ask_language_more()}</summary>
        <Field meta={language} label={m.ask_language()}>
          {(attributes) => (
            <select {...attributes} defaultValue={chosen}>
              {codes.map((code) => (
                <option key={code} value={code} lang={code} dir={dirOf(code)}>
                  {LANGUAGES[code]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </details>
    </>
  );
};
