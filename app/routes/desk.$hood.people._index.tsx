import { json } from '@remix-run/node';
import { Form, Link, type MetaFunction, useLoaderData } from '@remix-run/react';
import { Digits } from '#app/components/digits.tsx';
import { Pictogram } from '#app/components/pictogram.tsx';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { deskFacts } from '#app/features/desk/desk-facts.server.ts';
import { DeskPage } from '#app/features/desk/desk-page.tsx';
import { listPeople } from '#app/features/people/queries.server.ts';
import { searchPeople } from '#app/features/people/search.server.ts';
import { m, say } from '#app/i18n/messages.ts';
import { handle as guarded } from '#app/lib/http.ts';
import { showPhone } from '#app/lib/phone.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** The neighbours whom this desk knows. */
export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const q = (new URL(args.request.url).searchParams.get('q') ?? '').slice(0, 100);
  const people = q.trim()
    ? await searchPeople(ctx, neighbourhood.id, q)
    : await listPeople(ctx, neighbourhood.id);
  return json({
    title: `${m.desk_nav_people({}, { locale: ctx.locale })} · ${neighbourhood.name}`,
    desk: await deskFacts(ctx, neighbourhood),
    slug: neighbourhood.slug,
    q,
    people: people.map(({ id, firstName, familyName, phone, channel }) => ({
      id,
      name: [firstName, familyName].filter(Boolean).join(' '),
      channel,
      phone: phone && showPhone(phone),
    })),
  });
});

export default function Page() {
  const { desk, slug, q, people } = useLoaderData<typeof loader>();
  return (
    <DeskPage desk={desk}>
      <h1>{m.desk_nav_people()}</h1>
      <Form method="get" className="search-row" role="search" aria-label={m.desk_posts_search_do()}>
        <div>
          <label htmlFor="people-search" className="field-label">
            {m.desk_people_search()}
          </label>
          <input
            id="people-search"
            key={q}
            name="q"
            type="search"
            defaultValue={q}
            autoComplete="off"
          />
        </div>
        <button type="submit" className="desk-button">
          {m.desk_posts_search_do()}
        </button>
      </Form>
      <p>
        <Link to={`/desk/${slug}/people/new`}>{m.person_new()}</Link>
      </p>
      {people.length === 0 && <p>{m.desk_people_none()}</p>}
      <ul className="desk-lines">
        {people.map((person) => (
          <li key={person.id} className="person-line">
            <Link to={`/desk/${slug}/people/${person.id}`} className="plain-link" data-row>
              <b>{person.name}</b>
            </Link>
            <span>
              {person.phone && <Digits>{person.phone}</Digits>}{' '}
              <span className="soft">{say(`desk_channel_${person.channel}`)}</span>
            </span>
            <Link
              to={`/desk/${slug}/people/${person.id}/card`}
              className="plain-link"
              aria-label={`${m.desk_card()}: ${person.name}`}
            >
              <Pictogram name="key" className="picto" /> {m.desk_card()}
            </Link>
          </li>
        ))}
      </ul>
    </DeskPage>
  );
}
