import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { m } from '#app/i18n/messages.ts';
import type { ReviewFacts } from './facts.server.ts';

type Props = {
  noun: 'renewal' | 'withdrawal';
  post: ReviewFacts;
  base: string;
  lastResult: SubmissionResult<string[]> | undefined;
};

/** What the desk does on the author's word: keep it longer, or take it away. */
export const WordOfAuthor = ({ noun, post, base, lastResult }: Props) => {
  const [form] = useForm({ id: `${noun}-${post.id}`, lastResult });
  const name = post.author.firstName;
  const renews = noun === 'renewal';
  return (
    <details className="decision" open={lastResult ? true : undefined}>
      <summary>{renews ? m.desk_renew({ weeks: 4 }) : m.desk_withdraw()}</summary>
      <Form id={form.id} method="post" action={`${base}/${noun}`} noValidate>
        <ErrorSummary errors={form.errors} fields={[]} />
        <p>{renews ? m.desk_renew_hint({ name }) : m.desk_withdraw_hint({ name })}</p>
        <input type="hidden" name="version" value={post.version} />
        <p className="actions">
          <button
            type="submit"
            className={renews ? 'desk-button desk-button-dark' : 'desk-button desk-button-stop'}
          >
            {renews ? m.desk_renew_do() : m.desk_withdraw_do()}
          </button>
        </p>
      </Form>
    </details>
  );
};
