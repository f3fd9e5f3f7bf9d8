import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { Field } from '#app/components/field.tsx';
import { Key } from '#app/components/key.tsx';
import { m, say } from '#app/i18n/messages.ts';
import { dirOf, LOCALES } from '#db/vocabulary.ts';
import { HowToTell } from './author.tsx';
import type { ReviewFacts } from './facts.server.ts';

const READY = {
  'change-request': [
    'desk_ready_name',
    'desk_ready_illness',
    'desk_ready_clear',
    'desk_ready_when',
  ],
  refusal: ['desk_ready_money', 'desk_ready_twice', 'desk_ready_not_here'],
} as const;

type Props = {
  noun: keyof typeof READY;
  shortcut: string;
  post: ReviewFacts;
  base: string;
  lastResult: SubmissionResult<string[]> | undefined;
};

/** A decision that needs a reason. Closed until it is wanted; it opens without script too. */
export const ReasonForm = ({ noun, shortcut, post, base, lastResult }: Props) => {
  const [form, fields] = useForm({
    id: `${noun}-${post.id}`,
    lastResult,
    defaultValue: { reason: '' },
  });
  const asks = noun === 'change-request';
  // The ready sentences are in the language of the post: its author reads them.
  const locale = LOCALES.find((known) => known === post.language);
  const written = { lang: post.language, dir: dirOf(post.language) };
  const area = useRef<HTMLTextAreaElement>(null);
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const add = (sentence: string) => {
    if (!area.current) return;
    area.current.value = [area.current.value.trim(), sentence].filter(Boolean).join(' ');
    area.current.focus();
  };
  return (
    <details className="decision" data-key={shortcut} open={lastResult ? true : undefined}>
      <summary>
        {asks ? m.desk_ask_change() : m.desk_decline()} <Key>{shortcut.toUpperCase()}</Key>
      </summary>
      <Form method="post" action={`${base}/${noun}`} {...getFormProps(form)} noValidate>
        <ErrorSummary errors={form.errors} fields={[fields.reason]} />
        <input type="hidden" name="version" value={post.version} />
        <Field meta={fields.reason} label={m.desk_reason()} hint={m.desk_reason_hint()}>
          {(attributes) => (
            <textarea
              {...attributes}
              {...written}
              ref={area}
              rows={3}
              defaultValue={fields.reason.initialValue}
            />
          )}
        </Field>
        {ready && (
          <ul className="ready">
            {READY[noun].map((key) => (
              <li key={key}>
                <button type="button" lang={locale} onClick={() => add(say(key, {}, locale))}>
                  {say(key, {}, locale)}
                </button>
              </li>
            ))}
          </ul>
        )}
        <HowToTell author={post.author} />
        <p className="actions">
          <button
            type="submit"
            className={asks ? 'desk-button desk-button-dark' : 'desk-button desk-button-stop'}
          >
            {asks ? m.desk_ask_change() : m.desk_decline()} <Key>Ctrl ↵</Key>
          </button>
        </p>
      </Form>
    </details>
  );
};
