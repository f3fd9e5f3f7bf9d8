import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { Field, FieldGroup } from '#app/components/field.tsx';
import { m, say } from '#app/i18n/messages.ts';
import { dirOf, LANGUAGES, TRANSLATORS } from '#db/vocabulary.ts';
import type { TranslationFacts } from './facts.server.ts';

type Props = {
  facts: TranslationFacts;
  /** The post's address at the desk. */
  base: string;
  lastResult: SubmissionResult<string[]> | undefined;
};

const Languages = ({ facts, base }: Pick<Props, 'facts' | 'base'>) =>
  facts.languages.length < 2 ? null : (
    <nav className="weeks" aria-label={m.desk_translations()}>
      {facts.languages.map((one) => (
        <Link
          key={one}
          lang={one}
          to={`${base}/translations?language=${one}`}
          aria-current={one === facts.language ? 'page' : undefined}
        >
          {LANGUAGES[one]}
        </Link>
      ))}
    </nav>
  );

/** The author's words, and below them the same in one other language, as a human says them. */
export const TranslationScreen = ({ facts, base, lastResult }: Props) => {
  const { post, language, standing, worker } = facts;
  const [form, fields] = useForm<{ title: string; text: string; translator: string }>({
    id: `translation-${post.id}-${language}`,
    lastResult,
    defaultValue: {
      title: standing?.title ?? '',
      text: standing?.text ?? '',
      translator: standing?.translator ?? 'worker',
    },
  });
  const written = { lang: language, dir: dirOf(language) };
  const chosen = fields.translator.initialValue;
  return (
    <section aria-labelledby="translation-title">
      <h1 id="translation-title">
        {m.desk_translations()}: <bdi lang={language}>{LANGUAGES[language]}</bdi>
      </h1>
      <Languages facts={facts} base={base} />
      <blockquote className="own" lang={post.language} dir={dirOf(post.language)}>
        <p className="own-words-title">{post.title}</p>
        <p className="own-words-text">{post.text}</p>
      </blockquote>
      <Form
        id={form.id}
        method="post"
        action={`${base}/translations?index&language=${language}`}
        noValidate
      >
        <ErrorSummary
          errors={form.errors}
          fields={[fields.title, fields.text, fields.translator]}
        />
        <input type="hidden" name="version" value={post.version} />
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="replaces" value={standing?.id ?? ''} />
        <Field meta={fields.title} label={m.desk_translation_title()}>
          {(attributes) => (
            <input
              {...attributes}
              {...written}
              type="text"
              defaultValue={fields.title.initialValue}
            />
          )}
        </Field>
        <Field
          meta={fields.text}
          label={m.desk_translation_text()}
          hint={m.desk_translation_hint()}
        >
          {(attributes) => (
            <textarea
              {...attributes}
              {...written}
              rows={4}
              defaultValue={fields.text.initialValue}
            />
          )}
        </Field>
        <FieldGroup meta={fields.translator} label={m.desk_translation_who()}>
          {TRANSLATORS.map((one, place) => (
            <label key={one} className="tick">
              <input
                id={place === 0 ? fields.translator.id : undefined}
                type="radio"
                name="translator"
                value={one}
                defaultChecked={chosen === one}
              />
              {say(`translator_${one}`, { name: worker })}
            </label>
          ))}
        </FieldGroup>
        <p className="actions">
          <button type="submit" className="desk-button desk-button-main">
            {m.desk_translation_save()}
          </button>
          <Link to={base} className="desk-button">
            {m.desk_sheet_back()}
          </Link>
        </p>
      </Form>
    </section>
  );
};
