import type { FieldMetadata } from '@conform-to/react';
import { FieldError } from '#app/components/field.tsx';
import { localeOf } from '#app/features/people/locale.ts';
import { m, say } from '#app/i18n/messages.ts';
import { dirOf, KINDS } from '#db/vocabulary.ts';
import { sentencesFor } from './consents.ts';

type Props = {
  fields: Record<'read' | 'name', FieldMetadata<string>>;
  typed: Record<'firstName' | 'kind' | 'title' | 'text' | 'language', string>;
  /** When it suits, in the conversation's language. */
  when: string;
  spoken: readonly string[];
};

/** What is read out to the neighbour, and what they say yes to: each apart, in their language. */
export const ReadBack = ({ fields: { read, name }, typed, when, spoken }: Props) => {
  const locale = localeOf({ languages: [typed.language] }, { languages: spoken });
  const sentences = sentencesFor(typed.firstName, locale);
  const kind = KINDS.find((one) => one === typed.kind);
  const who = typed.firstName.trim() || m.intake_the_neighbour({}, { locale });
  const ticks = [
    { meta: read, sentence: sentences.read },
    { meta: name, sentence: sentences.name },
  ];
  return (
    <>
      <section className="read-back" aria-labelledby="read-back-title">
        <h2 id="read-back-title">{m.intake_read_back()}</h2>
        {kind || typed.title || typed.text ? (
          <blockquote lang={locale}>
            {kind && <p>{say(`intake_read_kind_${kind}`, { name: who }, locale)}</p>}
            <p lang={typed.language} dir={dirOf(typed.language)}>
              <b>{typed.title}</b>
              <br />
              {typed.text}
            </p>
            {when && <p className="when-said">{when}</p>}
          </blockquote>
        ) : (
          <p className="soft">{m.intake_read_empty()}</p>
        )}
      </section>
      <fieldset className={`field ${read.errors?.length ? 'field-wrong' : ''}`}>
        <legend className="field-label">{m.intake_agreed()}</legend>
        <FieldError meta={read} />
        {ticks.map(({ meta, sentence }) => (
          <label key={meta.name} className="tick" lang={locale}>
            <input
              type="checkbox"
              id={meta.id}
              name={meta.name}
              defaultChecked={meta.initialValue === 'on'}
              aria-describedby={meta.errors?.length ? meta.errorId : undefined}
            />
            {sentence}
          </label>
        ))}
      </fieldset>
    </>
  );
};
