import { Button } from '#app/components/button.tsx';
import { Field, type FieldMeta } from '#app/components/field.tsx';
import { m } from '#app/i18n/messages.ts';

/** The one field of the form, with what is wrong with it. */
export const codeField = (error?: string): FieldMeta => ({
  id: 'code',
  name: 'code',
  errors: error ? [error] : undefined,
  errorId: 'code-error',
  descriptionId: 'code-hint',
});

type Props = { slug: string; typed?: string; error?: string | undefined };

/** From a number on paper to its post. */
export const CodeForm = ({ slug, typed = '', error }: Props) => (
  <form action={`/${slug}/find`} className="ask" noValidate>
    <Field meta={codeField(error)} label={m.code_label()}>
      {(attributes) => (
        <input
          {...attributes}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          dir="ltr"
          defaultValue={typed}
        />
      )}
    </Field>
    <Button>{m.code_find()}</Button>
  </form>
);
