import { Link } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { Digits } from '#app/components/digits.tsx';
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
