import { Form, Link } from '@remix-run/react';
import { m } from '#app/i18n/messages.ts';
import { AgreementLine, type At, type Line, Sentence } from './agreement-line.tsx';

type Facts = {
  figure: {
    id: string;
    since: string;
    wording: string;
    language: string;
    agreed: string;
    hasCard: boolean;
    people: Line[];
  } | null;
  via: Line[];
};

const Figure = ({
  slug,
  base,
  name,
  figure,
}: At & Named & { figure: Facts['figure'] & object }) => (
  <>
    <p>{m.key_figure_since({ name, date: figure.since })}</p>
    <Sentence one={figure} />
    {!figure.hasCard && (
      <p className="known">
        {m.key_figure_card_hint({ name })} <Link to={`${base}/card`}>{m.person_card()}</Link>
      </p>
    )}
    <h3>{m.key_figure_people()}</h3>
    {figure.people.length === 0 && <p>{m.key_figure_people_none()}</p>}
    {figure.people.length > 0 && (
      <ul className="desk-lines">
        {figure.people.map((line) => (
          <AgreementLine key={line.id} slug={slug} base={base} line={line} own />
        ))}
      </ul>
    )}
    <p className="actions">
      <Link to={`${base}/key-figure-people`} className="desk-button">
        {m.key_figure_people_add()}
      </Link>
    </p>
    <details className="decision">
      <summary>{m.key_figure_end({ name })}</summary>
      <Form method="post" action={`${base}/key-figure-end`}>
        <p>{m.key_figure_end_what({ name })}</p>
        <input type="hidden" name="keyFigureId" value={figure.id} />
        <p className="actions">
          <button type="submit" className="desk-button desk-button-stop">
            {m.key_figure_end_do()}
          </button>
        </p>
      </Form>
    </details>
  </>
);

type Named = { name: string };

/** "Straatbuur" on somebody's page: whom they pass words on to, and who does so to them. */
export const KeyFigureSection = ({ slug, base, name, facts }: At & Named & { facts: Facts }) => (
  <section aria-labelledby="key-figure-title" className="key-figure">
    <h2 id="key-figure-title">{m.key_figure_title()}</h2>
    {facts.figure ? (
      <Figure slug={slug} base={base} name={name} figure={facts.figure} />
    ) : (
      <p>
        {m.key_figure_what()} <Link to={`${base}/key-figure`}>{m.key_figure_make({ name })}</Link>
      </p>
    )}
    {facts.via.length > 0 && (
      <ul className="desk-lines">
        {facts.via.map((line) => (
          <AgreementLine key={line.id} slug={slug} base={base} line={line} own={false} />
        ))}
      </ul>
    )}
  </section>
);
