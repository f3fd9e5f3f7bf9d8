import { Button } from '#app/components/button.tsx';
import { m } from '#app/i18n/messages.ts';

/** Leaving, here or on every device. */
export const SignOutForms = () => (
  <div className="acts">
    <form method="post" action="/sign-out">
      <Button look="plain">{m.sign_out()}</Button>
    </form>
    <form method="post" action="/sign-out-everywhere">
      <Button look="plain">{m.sign_out_everywhere()}</Button>
    </form>
  </div>
);
