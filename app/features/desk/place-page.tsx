import type { SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { PlaceForm } from '#app/features/places/place-form.tsx';
import { PlaceList } from '#app/features/places/place-list.tsx';
import { m } from '#app/i18n/messages.ts';
import { dirOf } from '#db/vocabulary.ts';
import { DeskPage } from './desk-page.tsx';
import type { PlacePageData, PlacesPageData } from './places-page.server.ts';
import { useErrorTitle } from './use-error-title.ts';

/** Every place in walking order. */
export const PlacesPage = ({ data, refused }: { data: PlacesPageData; refused?: Refused }) => {
  const { desk, base, lines, total, counted } = data;
  useErrorTitle(Boolean(refused));
  return (
    <DeskPage desk={desk}>
      <h1>{m.place_list_title()}</h1>
      {refused && <ErrorSummary errors={refused} fields={[]} />}
      <p>{lines.length ? m.place_list_hint() : m.place_list_none()}</p>
      {lines.length > 0 && <p className="count">{m.place_list_total(total)}</p>}
      {counted > 0 && (
        <p className="soft">
          {counted === 1 ? m.place_list_strips_one() : m.place_list_strips({ sheets: counted })}
        </p>
      )}
      <p className="actions">
        <Link to={`${base}/new`} className="desk-button desk-button-main">
          {m.place_new()}
        </Link>
        <Link to={base.replace(/places$/, 'round')} className="desk-button">
          {m.desk_nav_round()}
        </Link>
      </p>
      {lines.length > 0 && <PlaceList base={base} lines={lines} />}
    </DeskPage>
  );
};

type Refused = string[] | undefined;
type Props = {
  data: PlacePageData;
  lastResult?: SubmissionResult<string[]> | undefined;
  /** What stood in the way of closing it. */
  refused?: Refused;
};

/** One place: its form, the moments held there, and the end of it. */
export const PlacePage = ({ data, lastResult, refused }: Props) => {
  const { desk, base, slug, id, name, version, moments } = data;
  useErrorTitle(Boolean(lastResult?.error) || Boolean(refused));
  return (
    <DeskPage desk={desk}>
      <h1>{name}</h1>
      {refused && <ErrorSummary errors={refused} fields={[]} />}
      <PlaceForm
        place={data.place}
        bringers={data.bringers}
        workerName={data.workerName}
        lastResult={lastResult}
        send={m.place_save()}
      >
        <input type="hidden" name="version" value={version} />
      </PlaceForm>
      {moments.length > 0 && (
        <section aria-labelledby="moments-title">
          <h2 id="moments-title">{m.place_moments()}</h2>
          <ul className="desk-lines">
            {moments.map((post) => (
              <li key={post.id} className="history-line">
                <Link
                  to={`/desk/${slug}/posts/${post.id}`}
                  lang={post.language}
                  dir={dirOf(post.language)}
                >
                  {post.title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <details className="decision" open={Boolean(refused)}>
        <summary>{m.place_close()}</summary>
        <Form method="post" action={`${base}/${id}/closing`}>
          <p>{m.place_close_what()}</p>
          <input type="hidden" name="version" value={version} />
          <p className="actions">
            <button type="submit" className="desk-button desk-button-stop">
              {m.place_close_do()}
            </button>
          </p>
        </Form>
      </details>
      <p>
        <Link to={base}>{m.place_back()}</Link>
      </p>
    </DeskPage>
  );
};
