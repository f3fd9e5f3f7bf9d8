import type { FieldMetadata } from '@conform-to/react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Digits } from '#app/components/digits.tsx';
import { Field } from '#app/components/field.tsx';
import { m } from '#app/i18n/messages.ts';
import { type Found, useFound, whoseNumber } from './use-found.ts';

type Props = {
  fields: Record<'firstName' | 'personId' | 'phone' | 'visit', FieldMetadata<string>>;
  /** Where people are looked for. */
  people: string;
  /** The first name of the one who was chosen before. */
  chosen: string | null;
  /** Something changed that no keyboard typed. */
  onChange: () => void;
};

/** Who calls: a first name, while the neighbours we know are offered, and a number. */
export const Caller = ({ fields, people, chosen: before, onChange }: Props) => {
  const { found, look, forget } = useFound(people);
  const [side, setSide] = useState<'name' | 'phone'>('name');
  const [at, setAt] = useState(-1);
  const [chosen, setChosen] = useState(before);
  const [personId, setPersonId] = useState(fields.personId.initialValue ?? '');
  const [phone, setPhone] = useState(fields.phone.initialValue ?? '');
  const name = useRef<HTMLInputElement>(null);
  const number = useRef<HTMLInputElement>(null);
  const person = useRef<HTMLInputElement>(null);

  const choose = (one: Found | null) => {
    if (person.current) person.current.value = one?.id ?? '';
    setPersonId(one?.id ?? '');
    if (one && name.current) name.current.value = one.firstName;
    if (one?.phone && number.current) number.current.value = one.phone;
    setPhone(number.current?.value ?? '');
    setChosen(one?.firstName ?? null);
    setAt(-1);
    forget();
    onChange();
  };
  const typed = (where: 'name' | 'phone', text: string) => {
    setSide(where);
    setAt(-1);
    // Another name is another person; another number may be the same one's.
    if (where === 'name' && chosen !== null) choose(null);
    if (where === 'name' || chosen === null) look(text);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (found.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const here = found[at];
    if (step) setAt((at + step + found.length) % found.length);
    else if (event.key === 'Enter' && here && !event.ctrlKey) choose(here);
    else if (event.key === 'Escape') forget();
    else return;
    event.preventDefault();
  };
  const known = chosen === null ? whoseNumber(found, phone) : undefined;
  const box = (where: 'name' | 'phone') => {
    const open = side === where && found.length > 0;
    return {
      role: 'combobox',
      'aria-expanded': open,
      'aria-controls': open ? `found-${where}` : undefined,
      'aria-autocomplete': 'list' as const,
      'aria-activedescendant': open && at >= 0 ? `found-${found[at]?.id}` : undefined,
      autoComplete: 'off',
      onKeyDown: onKey,
      onBlur: () => setTimeout(forget, where === 'phone' && known ? 60_000 : 200),
    };
  };
  const offered = (where: 'name' | 'phone') =>
    side === where &&
    found.length > 0 && (
      <div id={`found-${where}`} role="listbox" aria-label={m.intake_found()} className="found">
        {found.map((one, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are the field's, as of any combobox.
          <div
            key={one.id}
            id={`found-${one.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(one)}
          >
            <b>
              {one.firstName} {one.familyName}
            </b>
            {one.phone && <Digits>{one.phone}</Digits>}
          </div>
        ))}
      </div>
    );

  return (
    <>
      <input type="hidden" name={fields.personId.name} ref={person} value={personId} />
      <Field meta={fields.firstName} label={m.intake_who()} hint={m.intake_who_hint()}>
        {(attributes) => (
          <input
            {...attributes}
            {...box('name')}
            ref={name}
            // biome-ignore lint/a11y/noAutofocus: the phone is ringing; the first name comes first.
            autoFocus
            defaultValue={fields.firstName.initialValue}
            onChange={({ currentTarget }) => typed('name', currentTarget.value)}
          />
        )}
      </Field>
      {offered('name')}
      {chosen !== null && (
        <p className="known" role="status">
          {m.intake_chosen({ name: chosen })}{' '}
          <button type="button" className="desk-button" tabIndex={-1} onClick={() => choose(null)}>
            {m.intake_not_chosen()}
          </button>
        </p>
      )}
      <Field meta={fields.phone} label={m.intake_phone()}>
        {(attributes) => (
          <input
            {...attributes}
            {...box('phone')}
            ref={number}
            inputMode="tel"
            dir="ltr"
            defaultValue={fields.phone.initialValue}
            onChange={({ currentTarget }) => {
              setPhone(currentTarget.value);
              typed('phone', currentTarget.value);
            }}
          />
        )}
      </Field>
      {known ? (
        <p className="known" role="status">
          {m.intake_phone_known({ name: known.firstName })}{' '}
          <button type="button" className="desk-button" onClick={() => choose(known)}>
            {m.intake_take({ name: known.firstName })}
          </button>
        </p>
      ) : (
        offered('phone')
      )}
      <label className="tick">
        <input
          type="checkbox"
          name={fields.visit.name}
          defaultChecked={fields.visit.initialValue === 'on'}
        />
        {m.intake_visit()}
      </label>
    </>
  );
};
