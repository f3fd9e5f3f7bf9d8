import { Form, Link } from '@remix-run/react';
import { Digits } from '#app/components/digits.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { m, say } from '#app/i18n/messages.ts';
import { DeskPage } from './desk-page.tsx';
import type { MergePageData, MergeRecord } from './merge-page.server.ts';
import { useErrorTitle } from './use-error-title.ts';

const Record = ({ head, record }: { head: string; record: MergeRecord }) => {
  const { details, posts } = record;
  return (
    <section className="pane pane-body">
      <h2>{head}</h2>
      <p>
        <b>
          {details.firstName} {details.familyName}
        </b>
        <br />
        {details.address}
      </p>
      <p>
        {[details.phone, details.otherPhone].filter(Boolean).map((phone) => (
          <span key={phone}>
            <Digits>{phone}</Digits>{' '}
          </span>
        ))}
        <bdi dir="ltr">{details.email}</bdi>
      </p>
      <p className="soft">{say(`desk_channel_${details.channel}`)}</p>
      <ul>
        {posts.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </section>
  );
};

type Props = { data: MergePageData; refused?: string[] | undefined };

/** Two records side by side: are they one person? */
export const MergePage = ({ data, refused }: Props) => {
  const { desk, slug, q, kept, merged, found } = data;
  const name = kept.details.firstName;
  const base = `/desk/${slug}/people/${kept.id}`;
  useErrorTitle(Boolean(refused));
  return (
    <DeskPage desk={desk}>
      <h1>{m.person_merge_title({ name })}</h1>
      {refused && <ErrorSummary errors={refused} fields={[]} />}
      {merged && (
        <Form method="post">
          <div className="words-columns">
            <Record head={m.person_merge_keep()} record={kept} />
            <Record head={m.person_merge_other()} record={merged} />
          </div>
          <p>{m.person_merge_hint()}</p>
          <input type="hidden" name="mergedId" value={merged.id} />
          <input type="hidden" name="keptVersion" value={kept.version} />
          <input type="hidden" name="mergedVersion" value={merged.version} />
          <p className="actions">
            <button type="submit" className="desk-button desk-button-main">
              {m.person_merge_do()}
            </button>
          </p>
        </Form>
      )}
      <Form method="get" className="search-row" role="search" aria-label={m.person_merge_search()}>
        <div>
          <label htmlFor="merge-search" className="field-label">
            {m.person_merge_search()}
          </label>
          <input id="merge-search" key={q} name="q" type="search" defaultValue={q} />
        </div>
        <button type="submit" className="desk-button">
          {m.desk_posts_search_do()}
        </button>
      </Form>
      <ul className="desk-lines">
        {found.map((one) => (
          <li key={one.id} className="history-line">
            <b>{one.name}</b>
            {one.phone && <Digits>{one.phone}</Digits>}
            <Link
              to={`${base}/merge?${new URLSearchParams({ q, with: one.id })}`}
              aria-label={`${m.person_merge_choose()}: ${one.name}`}
              data-row
            >
              {m.person_merge_choose()}
            </Link>
          </li>
        ))}
      </ul>
      <p>
        <Link to={base}>{name}</Link>
      </p>
    </DeskPage>
  );
};
