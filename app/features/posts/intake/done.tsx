import { Form, Link } from '@remix-run/react';
import { Code } from '#app/components/digits.tsx';
import { m } from '#app/i18n/messages.ts';
import type { IntakeFacts } from './facts.server.ts';

type Props = { slug: string; done: IntakeFacts['done'] };

/** The number to tell the caller, digit by digit, and what comes next. */
export const IntakeDone = ({ slug, done }: Props) => {
  if (!done) return null;
  return (
    <div className="intake-done" role="status">
      <h2>{done.isPublic ? m.intake_done_public() : m.intake_done()}</h2>
      <p>{m.intake_done_say({ name: done.firstName })}</p>
      <p>
        <Code className="intake-code">{done.code}</Code>
      </p>
      <Form method="post" action={`/desk/${slug}/intake?index`} className="actions">
        <Link to={`/desk/${slug}/posts/${done.postId}`} className="desk-button desk-button-main">
          {m.intake_done_post()}
        </Link>
        <button type="submit" className="desk-button">
          {m.intake_done_next()}
        </button>
      </Form>
    </div>
  );
};
