import type { SubmissionResult } from '@conform-to/react';
import { useForm } from '@conform-to/react';
import { Button } from '#app/components/button.tsx';
import { Digits } from '#app/components/digits.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { Field } from '#app/components/field.tsx';
import { HoodPage } from '#app/features/neighbourhoods/hood-page.tsx';
import { KindTag } from '#app/features/posts/kind-tag.tsx';
import { BackLink } from '#app/features/posts/new/ask-page.tsx';
import { ownWords } from '#app/features/posts/post-card.tsx';
import { m, say } from '#app/i18n/messages.ts';
import type { RespondFacts } from './own-facts.server.ts';

type Props = { ask: RespondFacts; lastResult: SubmissionResult | undefined };
type Typed = { firstName: string; phone: string; key: string };

/** "Ik kan dit": a first name and a number, or one tap for who is signed in. */
export const RespondForm = ({ ask, lastResult }: Props) => {
  const { hood, post, known } = ask;
  const [form, { firstName, phone, key }] = useForm<Typed>({
    id: 'response',
    lastResult,
    defaultValue: { firstName: '', phone: '', key: ask.key },
  });
  const said = say(`answer_${post.kind}`);
  const { workerName: worker, address } = hood;
  return (
    <HoodPage hood={hood}>
      <BackLink to={`/${hood.slug}/${post.code}`} />
      <ErrorSummary errors={form.errors} fields={[firstName, phone]} />
      <h1>{said}</h1>
      <p className="intro-post">
        <KindTag kind={post.kind} /> <b {...ownWords(post)}>{post.title}</b>
      </p>
      <form method="post" noValidate>
        <input type="hidden" name={key.name} value={key.initialValue} />
        {known ? (
          <p>{m.respond_as({ name: known })}</p>
        ) : (
          <>
            <Field meta={firstName} label={m.ask_first_name()}>
              {(attributes) => (
                <input
                  {...attributes}
                  dir="auto"
                  autoComplete="given-name"
                  defaultValue={firstName.initialValue}
                />
              )}
            </Field>
            <Field
              meta={phone}
              label={m.ask_phone()}
              hint={
                <>
                  {m.respond_phone_hint()} <Digits>0470 12 34 56</Digits>
                </>
              }
            >
              {(attributes) => (
                <input
                  {...attributes}
                  type="tel"
                  dir="ltr"
                  className="short"
                  autoComplete="tel"
                  defaultValue={phone.initialValue}
                />
              )}
            </Field>
          </>
        )}
        <p>{m.respond_then({ worker })}</p>
        <Button look={post.kind}>{said}</Button>
      </form>
      {!known && <p>{m.respond_no_phone({ worker, address })}</p>}
    </HoodPage>
  );
};
