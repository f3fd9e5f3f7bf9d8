import type { FieldMetadata } from '@conform-to/react';
import { Field } from '#app/components/field.tsx';

type Props = {
  meta: FieldMetadata<string>;
  label: string;
  hint?: string;
  type?: 'text' | 'email' | 'tel' | 'password';
  autoComplete?: string;
};

/** One line to type, in a form of many. A password that was typed never comes back. */
export const TextField = ({ meta, label, hint, type = 'text', autoComplete = 'off' }: Props) => (
  <Field meta={meta} label={label} hint={hint}>
    {(attributes) => (
      <input
        {...attributes}
        type={type}
        dir={type === 'text' ? 'auto' : 'ltr'}
        autoComplete={autoComplete}
        defaultValue={type === 'password' ? undefined : meta.initialValue}
      />
    )}
  </Field>
);
