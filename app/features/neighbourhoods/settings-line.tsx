import type { FieldMetadata } from '@conform-to/react';
import { Field } from '#app/components/field.tsx';

type Props = {
  meta: FieldMetadata<string>;
  label: string;
  hint?: string;
  type?: 'text' | 'tel' | 'email' | 'password';
};

/** One line of a desk's form. A password that was typed never comes back. */
export const SettingsLine = ({ meta, label, hint, type = 'text' }: Props) => (
  <Field meta={meta} label={label} hint={hint}>
    {(attributes) => (
      <input
        {...attributes}
        type={type}
        dir={type === 'text' ? 'auto' : 'ltr'}
        autoComplete={type === 'password' ? 'new-password' : 'off'}
        defaultValue={type === 'password' ? undefined : meta.initialValue}
      />
    )}
  </Field>
);
