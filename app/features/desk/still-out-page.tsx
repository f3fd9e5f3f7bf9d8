import { Link } from '@remix-run/react';
import { Code } from '#app/components/digits.tsx';
import { m } from '#app/i18n/messages.ts';
import { dirOf } from '#db/vocabulary.ts';
import { DeskPage } from './desk-page.tsx';
import type { StillOutData } from './still-out-page.server.ts';

type Sheet = StillOutData['withdrawn'][number];

/** Sheets, and where each hangs as far as the rounds tell. */
const Sheets = ({ sheets }: { sheets: Sheet[] }) => (
  <>
    <ul>
      {sheets.map(({ path, name, week, places }) => (
        <li key={path} className="out-sheet">
          <a href={path}>{name}</a> <span className="soft">{week}</span>
          {places.length > 0 && (
            <b dir="auto">{m.still_out_places({ places: places.join(', ') })}</b>
          )}
        </li>
      ))}
    </ul>
    {sheets.every(({ places }) => places.length === 0) && (
      <p className="soft">{m.still_out_no_place()}</p>
    )}
  </>
);

type Line = StillOutData['posts'][number] & { firstName?: string };

/** Posts, since when they should not be there, and on which sheets; the first name where only that must go. */
const Posts = ({
  id,
  head,
  lead,
  posts,
}: Record<'id' | 'head' | 'lead', string> & { posts: Line[] }) => (
  <section className="out" aria-labelledby={id}>
    <h2 id={id}>{head}</h2>
    <p>{lead}</p>
    <ol className="out-lines">
      {posts.map(({ code, title, language, href, since, sheets, firstName }) => (
        <li key={code} className="out-post">
          <Code>{[...code].join(' ')}</Code>
          <div>
            <Link to={href} lang={language} dir={dirOf(language)}>
              {title}
            </Link>
            {firstName && (
              <p>
                <b dir="auto">{m.still_out_name({ name: firstName })}</b>
              </p>
            )}
            <p className="soft">{m.still_out_since({ date: since })}</p>
            <Sheets sheets={sheets} />
          </div>
        </li>
      ))}
    </ol>
  </section>
);

/** What hangs in the street and should not, to take down or cross out on the round. */
export const StillOutPage = ({ data }: { data: StillOutData }) => {
  const { desk, earlier, posts, names, withdrawn } = data;
  return (
    <DeskPage desk={desk}>
      <h1>{m.still_out_title()}</h1>
      {posts.length + names.length + withdrawn.length === 0 && <p>{m.still_out_none()}</p>}
      {withdrawn.length > 0 && (
        <section className="out" aria-labelledby="out-sheets">
          <h2 id="out-sheets">{m.still_out_wrong()}</h2>
          <p>{m.still_out_wrong_lead()}</p>
          <div className="out-lines">
            <Sheets sheets={withdrawn} />
          </div>
        </section>
      )}
      {posts.length > 0 && (
        <Posts id="out-posts" head={m.still_out_posts()} lead={m.still_out_lead()} posts={posts} />
      )}
      {names.length > 0 && (
        <Posts
          id="out-names"
          head={m.still_out_names()}
          lead={m.still_out_names_lead()}
          posts={names}
        />
      )}
      <p>
        <Link to={earlier} className="desk-button">
          {m.desk_sheets_earlier()}
        </Link>
      </p>
    </DeskPage>
  );
};
