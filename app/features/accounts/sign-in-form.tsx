import type { SubmissionResult } from '@conform-to/react';
import { useForm } from '@conform-to/react';
import { Button } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { Field } from '#app/components/field.tsx';
import { SitePage } from '#app/features/neighbourhoods/site-page.tsx';
import { m } from '#app/i18n/messages.ts';

type Props = { next: string | null; lastResult: SubmissionResult | undefined };

/** E-mail and password. What was typed as a password never comes back. */
export const SignInForm = ({ next, lastResult }: Props) => {
  const [form, { email, password }] = useForm<{ email: string; password: string }>({
    id: 'sign-in',
    lastResult,
  });
  return (
    <SitePage>
      <ErrorSummary errors={form.errors} fields={[email, password]} />
      <h1>{m.sign_in_title()}</h1>
      <p className="form-intro">{m.sign_in_hint()}</p>
      <form method="post" noValidate>
        {next && <input type="hidden" name="next" value={next} />}
        <Field meta={email} label={m.sign_in_email()}>
          {(attributes) => (
            <input
              {...attributes}
              type="email"
              dir="ltr"
              autoComplete="username"
              defaultValue={email.initialValue}
            />
          )}
        </Field>
        <Field meta={password} label={m.sign_in_password()}>
          {(attributes) => (
            <input {...attributes} type="password" autoComplete="current-password" />
          )}
        </Field>
        <Button>{m.sign_in_go()}</Button>
      </form>
      <p className="mt-6">
        {m.sign_in_card()} <a href="/my">{m.my_title()}</a>
      </p>
    </SitePage>
  );
};
