import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { Field } from '#app/components/field.tsx';
import { Key } from '#app/components/key.tsx';
import { HintLine } from '#app/features/posts/hint-lines.tsx';
import { m } from '#app/i18n/messages.ts';
import { dirOf } from '#db/vocabulary.ts';
import type { ReviewFacts } from './facts.server.ts';

type Props = {
  post: ReviewFacts;
  /** The post's address at the desk. */
  base: string;
  lastResult: SubmissionResult<string[]> | undefined;
};

/** The words as their author wrote them, beside the ones that will be printed. */
const OwnWords = ({ post }: { post: ReviewFacts }) => (
  <section className="own" aria-labelledby="own-title">
    <h2 id="own-title">{m.desk_own_words({ name: post.author.firstName })}</h2>
    <blockquote lang={post.language} dir={dirOf(post.language)}>
      <p className="own-words-title">{post.own.title}</p>
      <p className="own-words-text">{post.own.text}</p>
    </blockquote>
  </section>
);

/**
 * Reads the post, spelling open to correction. A post that waits can be published or only corrected;
 * a published one corrected.
 */
export const WordsForm = ({ post, base, lastResult }: Props) => {
  const [form, fields] = useForm({
    id: `words-${post.id}`,
    lastResult,
    defaultValue: { title: post.title, text: post.text },
  });
  const written = { lang: post.language, dir: dirOf(post.language) };
  const noun = post.can.review ? 'publication' : 'spelling';
  return (
    <Form
      method="post"
      action={`${base}/${noun}`}
      {...getFormProps(form)}
      noValidate
      className="words"
    >
      <ErrorSummary errors={form.errors} fields={[fields.title, fields.text]} />
      <input type="hidden" name="version" value={post.version} />
      <div className="words-columns">
        <OwnWords post={post} />
        <div>
          <h2>{m.desk_printed_words()}</h2>
          <Field meta={fields.title} label={m.desk_title()}>
            {(attributes) => (
              <input
                {...attributes}
                {...written}
                type="text"
                spellCheck
                data-key="p"
                defaultValue={fields.title.initialValue}
              />
            )}
          </Field>
          <Field meta={fields.text} label={m.desk_text()}>
            {(attributes) => (
              <textarea
                {...attributes}
                {...written}
                rows={4}
                spellCheck
                defaultValue={fields.text.initialValue}
              />
            )}
          </Field>
          <HintLine hints={post.hints} language={post.language} />
        </div>
      </div>
      <p className="actions">
        {post.can.review && (
          <button type="submit" className="desk-button desk-button-main">
            {m.desk_publish()} <Key>Ctrl ↵</Key>
          </button>
        )}
        <button type="submit" className="desk-button" formAction={`${base}/spelling`}>
          {post.can.review ? m.desk_save_only() : m.desk_save_spelling()}
        </button>
      </p>
    </Form>
  );
};
