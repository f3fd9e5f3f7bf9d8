import type { SubmissionResult } from '@conform-to/react';
import { useForm } from '@conform-to/react';
import { Button, LinkButton } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { HoodPage } from '#app/features/neighbourhoods/hood-page.tsx';
import { PlaceField } from '#app/features/posts/fields/place-field.tsx';
import { type TypedWhen, WhenFields } from '#app/features/posts/fields/when-fields.tsx';
import { WordsFields } from '#app/features/posts/fields/words-fields.tsx';
import { BackLink } from '#app/features/posts/new/ask-page.tsx';
import { m } from '#app/i18n/messages.ts';
import type { ChangeFacts } from './facts.server.ts';
import { OwnWords } from './words.tsx';

type Props = { change: ChangeFacts; lastResult: SubmissionResult | undefined };
type Typed = TypedWhen & { title: string; text: string; language: string; place: string };

/**
 * The author writes a post anew, on one page. A form that somebody else's act made stale keeps what
 * was typed, shows what stands there now, and carries the new version: sent again, it works.
 */
export const OwnChange = ({ change, lastResult }: Props) => {
  const { own, typed, atOnce } = change;
  const [form, fields] = useForm<Typed>({ id: 'change', lastResult, defaultValue: typed });
  const { title, text, language, when, weekday, date, part, time, place } = fields;
  // Closed while its author was typing: the words stay on the page, to be used for a new post.
  const closed = !own.acts.change;
  const all = [title, text, language, when, weekday, date, part, time, place];
  return (
    <HoodPage hood={own.hood}>
      <BackLink to={own.path} />
      <ErrorSummary errors={closed ? ['error_closed'] : form.errors} fields={all} />
      <h1>{m.change_title()}</h1>
      {!closed && (
        <p className="form-intro">
          {atOnce ? m.change_at_once() : m.change_read_again({ worker: own.hood.workerName })}
        </p>
      )}
      {form.errors?.includes('error_changed_meanwhile') && (
        <>
          <h2>{m.change_now()}</h2>
          <OwnWords {...own} />
        </>
      )}
      <form method="post" noValidate>
        <WordsFields
          fields={fields}
          kind={own.kind}
          spoken={own.hood.languages}
          usual={own.language}
        />
        <WhenFields fields={fields} />
        {change.places.length > 0 && <PlaceField meta={place} places={change.places} />}
        <input type="hidden" name="version" value={own.version} />
        {closed ? (
          <LinkButton to={`/${own.hood.slug}`}>{m.own_write_new()}</LinkButton>
        ) : (
          <Button>{m.change_send()}</Button>
        )}
      </form>
    </HoodPage>
  );
};
