import type { FieldMetadata } from '@conform-to/react';
import { useRef, useState } from 'react';
import { Field } from '#app/components/field.tsx';
import { digitsOf, useFound } from '#app/features/posts/intake/use-found.ts';
import { m } from '#app/i18n/messages.ts';

type Props = {
  fields: Record<'firstName' | 'phone', FieldMetadata<string>>;
  /** Where people are looked for. */
  people: string;
};

/** Name and number; a number that the desk knows says whose it is. */
export const WhoFields = ({ fields: { firstName, phone }, people }: Props) => {
  const { found, look } = useFound(people);
  const [digits, setDigits] = useState('');
  const [typedName, setTypedName] = useState(firstName.initialValue ?? '');
  const name = useRef<HTMLInputElement>(null);
  const known =
    digits.length >= 8 ? found.filter((one) => one.phone && digitsOf(one.phone) === digits) : [];
  const isSame = (one: string) =>
    one.localeCompare(typedName.trim(), undefined, { sensitivity: 'base' }) === 0;
  const same = known.find((one) => isSame(one.firstName));

  return (
    <div className="slip-pair">
      <Field meta={firstName} label={<>3. {m.desk_response_first_name()}</>}>
        {(attributes) => (
          <input
            {...attributes}
            ref={name}
            dir="auto"
            autoComplete="off"
            defaultValue={firstName.initialValue}
            onChange={({ currentTarget }) => setTypedName(currentTarget.value)}
          />
        )}
      </Field>
      <div>
        <Field meta={phone} label={<>4. {m.desk_response_phone()}</>}>
          {(attributes) => (
            <input
              {...attributes}
              type="tel"
              dir="ltr"
              autoComplete="off"
              defaultValue={phone.initialValue}
              onChange={({ currentTarget }) => {
                setDigits(digitsOf(currentTarget.value));
                look(currentTarget.value);
              }}
            />
          )}
        </Field>
        <div className="slip-known" role="status">
          {known.length > 0 &&
            m.intake_phone_known({
              name: (same ? [same] : known).map((one) => one.firstName).join(', '),
            })}
          {!same &&
            known.map((one) => (
              <button
                key={one.id}
                type="button"
                className="desk-button"
                onClick={() => {
                  if (name.current) name.current.value = one.firstName;
                  setTypedName(one.firstName);
                  name.current?.focus();
                }}
              >
                {m.intake_take({ name: one.firstName })}
              </button>
            ))}
        </div>
      </div>
    </div>
  );
};
