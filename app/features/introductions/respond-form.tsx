import type { SubmissionResult } from '@conform-to/react';
import { useForm } from '@conform-to/react';
import { Button } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { HoodPage } from '#app/features/neighbourhoods/hood-page.tsx';
import { ContactFields } from '#app/features/posts/fields/contact-fields.tsx';
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
          <ContactFields fields={{ firstName, phone }} phoneHint={m.respond_phone_hint()} />
        )}
        <p>{ask.direct ? m.respond_then_direct() : m.respond_then({ worker })}</p>
        <Button look={post.kind}>{said}</Button>
      </form>
      {!known && <p>{m.respond_no_phone({ worker, address })}</p>}
    </HoodPage>
  );
};
