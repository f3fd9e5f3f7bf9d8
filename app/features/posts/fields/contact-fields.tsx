import type { FieldMetadata } from '@conform-to/react';
import { Digits } from '#app/components/digits.tsx';
import { Field } from '#app/components/field.tsx';
import { m } from '#app/i18n/messages.ts';

type Props = {
  fields: Record<'firstName' | 'phone', FieldMetadata<string>>;
  /** Why a number is asked here; an example of one follows it. */
  phoneHint: string;
};

/** Who somebody is and how we call them: the same two questions, wherever a neighbour is asked. */
export const ContactFields = ({ fields: { firstName, phone }, phoneHint }: Props) => (
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
          {phoneHint} <Digits>0470 12 34 56</Digits>
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
);
