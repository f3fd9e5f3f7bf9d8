import { type SubmissionResult, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { PlaceField } from '#app/features/posts/fields/place-field.tsx';
import { m } from '#app/i18n/messages.ts';
import type { ReviewFacts } from './facts.server.ts';

type Props = {
  post: ReviewFacts;
  base: string;
  lastResult: SubmissionResult<string[]> | undefined;
};

/** Where something is done together, as its author said. */
export const PlaceForm = ({ post, base, lastResult }: Props) => {
  const [form, fields] = useForm<{ place: string }>({
    id: 'post-place',
    lastResult,
    defaultValue: { place: post.placeId ?? '' },
  });
  return (
    <Form
      id={form.id}
      method="post"
      action={`${base}/place`}
      noValidate
      className="search-row post-place"
    >
      <ErrorSummary errors={form.errors} fields={[fields.place]} />
      <input type="hidden" name="version" value={post.version} />
      <PlaceField meta={fields.place} places={post.places} />
      <button type="submit" className="desk-button">
        {m.place_of_post_save()}
      </button>
    </Form>
  );
};
