import { useEffect, useRef } from 'react';
import { m, sayError } from '#app/i18n/messages.ts';
import type { ReviewFacts } from './facts.server.ts';
import { type ReviewForm, type ReviewResult, typedIn } from './results.ts';

/** Does the post, as it stands now, still have the form that was sent? */
const hasForm = (post: ReviewFacts, form: ReviewForm): boolean => {
  switch (form) {
    case 'publication':
    case 'spelling':
      return post.can.correct;
    case 'change-request':
    case 'refusal':
      return post.can.review;
    case 'place':
      return post.can.correct && post.places.length > 0;
    case 'renewal':
      return post.can.renew;
    case 'withdrawal':
      return post.can.withdraw;
  }
};

/** Somebody else decided first and the form is gone: the sentence, and every word that was typed. */
export const StrandedWords = ({ post, result }: { post: ReviewFacts; result: ReviewResult }) => {
  const box = useRef<HTMLDivElement>(null);
  const stranded = result !== null && !hasForm(post, result.form);
  useEffect(() => {
    if (stranded) box.current?.focus();
  }, [stranded]);
  if (!stranded) return null;
  const typed = ['title', 'text', 'reason']
    .map((name) => typedIn(result.lastResult, name))
    .filter(Boolean);
  const errors = result.lastResult.error?.[''] ?? [];
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1}>
      {errors.map((error) => (
        <p key={error}>{sayError(error)}</p>
      ))}
      {typed.length > 0 && (
        <>
          <p>{m.desk_you_typed()}</p>
          <blockquote className="typed" dir="auto">
            {typed.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </blockquote>
        </>
      )}
    </div>
  );
};
