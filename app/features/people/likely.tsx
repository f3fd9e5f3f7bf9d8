import { Link } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { Digits } from '#app/components/digits.tsx';
import { Key } from '#app/components/key.tsx';
import { m } from '#app/i18n/messages.ts';

export type LikelyLine = { id: string; name: string; phone: string | null };

/** Before somebody is written down twice: is it one of these? */
export const LikelyPeople = ({ slug, people }: { slug: string; people: LikelyLine[] }) => {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section ref={box} className="error-summary" role="alert" tabIndex={-1}>
      <h2>{m.person_likely()}</h2>
      <p>{m.person_likely_hint()}</p>
      <ul>
        {people.map((one) => (
          <li key={one.id} className="history-line">
            <Link to={`/desk/${slug}/people/${one.id}`}>{one.name}</Link>
            {one.phone && <Digits>{one.phone}</Digits>}
          </li>
        ))}
      </ul>
      <label className="tick">
        <input type="checkbox" name="anyway" />
        {m.person_make_anyway()}
      </label>
    </section>
  );
};

type Choice = {
  people: LikelyLine[];
  /** The field that says which of them it is. */
  name: string;
  /** What is to be known first, such as that nothing is kept yet. */
  hint?: string;
};

/** The same inside a form that goes on with whoever it is: one key says which, or that it is somebody new. */
export const LikelyChoice = ({ people, name, hint }: Choice) => {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section
      ref={box}
      className="error-summary"
      role="alert"
      tabIndex={-1}
      aria-labelledby="likely-title"
      data-scope
    >
      <h2 id="likely-title">{m.person_likely()}</h2>
      {hint && <p>{hint}</p>}
      <ul>
        {people.map((one, place) => (
          <li key={one.id} className="history-line">
            <button
              type="submit"
              name={name}
              value={one.id}
              className="desk-button"
              data-key={String(place + 1)}
            >
              {m.person_likely_is({ name: one.name })} <Key>{String(place + 1)}</Key>
            </button>
            {one.phone && <Digits>{one.phone}</Digits>}
          </li>
        ))}
      </ul>
      <p className="actions">
        <button type="submit" name="anyway" value="on" className="desk-button" data-key="0">
          {m.person_make_anyway()} <Key>0</Key>
        </button>
      </p>
    </section>
  );
};
