import { Form, Link } from '@remix-run/react';
import { Digits } from '#app/components/digits.tsx';
import { m } from '#app/i18n/messages.ts';

type Props = {
  /** This page's own address. */
  path: string;
  q: string;
  found: { id: string; name: string; phone: string | null }[];
};

/** Finds the neighbour to whom a key figure is to pass words on. */
export const ChoosePerson = ({ path, q, found }: Props) => (
  <>
    <Form
      method="get"
      className="search-row"
      role="search"
      aria-label={m.key_figure_people_search()}
    >
      <div>
        <label htmlFor="person-search" className="field-label">
          {m.key_figure_people_search()}
        </label>
        <input id="person-search" key={q} name="q" type="search" defaultValue={q} />
      </div>
      <button type="submit" className="desk-button">
        {m.desk_posts_search_do()}
      </button>
    </Form>
    {q && found.length === 0 && <p role="status">{m.key_figure_people_nobody()}</p>}
    {found.length > 0 && (
      <ul className="desk-lines">
        {found.map((one) => (
          <li key={one.id} className="history-line">
            <b>{one.name}</b>
            {one.phone && <Digits>{one.phone}</Digits>}
            <Link
              to={`${path}?${new URLSearchParams({ q, with: one.id })}`}
              aria-label={`${m.key_figure_people_choose()}: ${one.name}`}
              data-row
            >
              {m.key_figure_people_choose()}
            </Link>
          </li>
        ))}
      </ul>
    )}
  </>
);
