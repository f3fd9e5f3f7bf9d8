import type { FieldMetadata } from '@conform-to/react';
import { FieldError } from '#app/components/field.tsx';
import { localeOf } from '#app/features/people/locale.ts';
import { m, say } from '#app/i18n/messages.ts';
import { dirOf, KINDS, POST_SCOPES, type PostScope } from '#db/vocabulary.ts';
import { sentencesFor } from './consents.ts';

type Props = {
  fields: Record<PostScope, FieldMetadata<string>>;
  typed: Record<'firstName' | 'kind' | 'title' | 'text' | 'language' | PostScope, string>;
  /** When it suits, in the conversation's language. */
  when: string;
  spoken: readonly string[];
};

/** What is read out to the neighbour, and what they say yes to: each apart, in their language. */
export const ReadBack = ({ fields, typed, when, spoken }: Props) => {
  const locale = localeOf({ languages: [typed.language] }, { languages: spoken });
  const sentences = sentencesFor(typed.firstName, locale);
  const kind = KINDS.find((one) => one === typed.kind);
  const who = typed.firstName.trim() || m.intake_the_neighbour({}, { locale });
  const { site } = fields;
  // What most say yes to has a sentence of its own, to end with.
  const usual = typed.site && typed.sheet && !typed.name;
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
      <fieldset
        className={`field ${site.errors?.length ? 'field-wrong' : ''}`}
        aria-describedby={site.descriptionId}
      >
        <legend className="field-label">{m.intake_agreed()}</legend>
        <p id={site.descriptionId} className="field-hint">
          {m.intake_site_needed()}
        </p>
        <FieldError meta={site} />
        {POST_SCOPES.map((scope) => {
          const { id, name, initialValue, errors, errorId } = fields[scope];
          return (
            <label key={scope} className="tick" lang={locale}>
              <input
                type="checkbox"
                id={id}
                name={name}
                defaultChecked={initialValue === 'on'}
                aria-describedby={errors?.length ? errorId : undefined}
              />
              {sentences[scope]}
            </label>
          );
        })}
        {usual && (
          <p className="agreed" lang={locale}>
            {m.consent_read_out({ person: who }, { locale })}
          </p>
        )}
      </fieldset>
    </>
  );
};
