import type { ReactNode } from 'react';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import type { FieldMeta } from '#app/components/field.tsx';
import { type HoodFacts, HoodPage } from '#app/features/neighbourhoods/hood-page.tsx';
import { m } from '#app/i18n/messages.ts';
import { dirOf } from '#db/vocabulary.ts';

type Person = {
  id: string;
  firstName: string;
  words: { id: string; words: string; language: string; at: string }[];
};
export type Street = { hood: HoodFacts; people: Person[] };

const OwnPerson = ({ one }: { one: Person }) => (
  <li className="street-person">
    <h2 dir="auto">{one.firstName}</h2>
    {one.words.length === 0 && <p className="text-soft">{m.street_person_nothing()}</p>}
    {one.words.map((word) => (
      <form key={word.id} method="post" action={`/my/street/words/${word.id}/passing`}>
        <blockquote lang={word.language} dir={dirOf(word.language)}>
          {word.words}
        </blockquote>
        <p className="text-soft">{word.at}</p>
        <button
          type="submit"
          className="button button-offer"
          aria-label={m.street_said_to({ name: one.firstName })}
        >
          {m.street_said()}
        </button>
      </form>
    ))}
  </li>
);

type Props = {
  street: Street;
  refused?: string[] | undefined;
  /** Fields of what else they do. */
  fields?: FieldMeta[];
  /** What else they do for the street. */
  children?: ReactNode;
};

/** A key figure's own page: the first names of their people, and what to say to each. */
export const StreetPage = ({ street, refused = [], fields = [], children }: Props) => {
  const waits = street.people.some(({ words }) => words.length > 0);
  return (
    <HoodPage hood={street.hood}>
      <ErrorSummary errors={refused} fields={fields} />
      <h1>{m.street_title()}</h1>
      {waits && <p className="lead">{m.street_lead({ worker: street.hood.workerName })}</p>}
      {!waits && (
        <p className="my-4">
          {street.people.length === 0 ? m.street_nobody() : m.street_nothing()}
        </p>
      )}
      {street.people.length > 0 && (
        <ul className="street-people">
          {street.people.map((one) => (
            <OwnPerson key={one.id} one={one} />
          ))}
        </ul>
      )}
      {children}
      <p>
        <a href="/my">{m.street_back()}</a>
      </p>
    </HoodPage>
  );
};
