import type { SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { KeyFigureSection } from '#app/features/people/key-figures/section.tsx';
import { PersonForm } from '#app/features/people/person-form.tsx';
import { m, say } from '#app/i18n/messages.ts';
import { dirOf } from '#db/vocabulary.ts';
import { DeskPage } from './desk-page.tsx';
import type { PersonPageData } from './person-page.server.ts';
import { useErrorTitle } from './use-error-title.ts';

const Posts = ({ slug, posts }: Pick<PersonPageData, 'slug' | 'posts'>) => (
  <section aria-labelledby="posts-title">
    <h2 id="posts-title">{m.person_posts()}</h2>
    {posts.length === 0 && <p>{m.person_posts_none()}</p>}
    <ul className="desk-lines">
      {posts.map((post) => (
        <li key={post.id} className="history-line">
          <Link
            to={`/desk/${slug}/posts/${post.id}`}
            lang={post.language}
            dir={dirOf(post.language)}
            data-row
          >
            {post.title}
          </Link>
          <span className="soft">
            {say(`desk_status_${post.status}`)} · {post.at}
          </span>
        </li>
      ))}
    </ul>
  </section>
);

const Consents = ({ name, consents }: { name: string; consents: PersonPageData['consents'] }) => (
  <section aria-labelledby="consents-title">
    <h2 id="consents-title">{m.person_consents({ name })}</h2>
    {consents.length === 0 && <p>{m.person_consents_none()}</p>}
    <ul className="desk-lines">
      {consents.map((one) => {
        const route = say(`desk_route_${one.route}`);
        return (
          <li key={one.id} className="history-line">
            <span lang={one.language}>{one.wording}</span>
            <span className="soft">
              {one.by
                ? m.person_taken_by({ route, name: one.by, date: one.at })
                : m.person_ticked({ route, date: one.at })}
              {one.withdrawn && ` · ${m.person_withdrawn({ date: one.withdrawn })}`}
            </span>
          </li>
        );
      })}
    </ul>
  </section>
);

const Contacts = ({ contacts }: Pick<PersonPageData, 'contacts'>) => (
  <section aria-labelledby="contacts-title">
    <h2 id="contacts-title">{m.person_calls()}</h2>
    {contacts.length === 0 && <p>{m.person_calls_none()}</p>}
    <ul className="desk-lines">
      {contacts.map((one) => (
        <li key={one.id} className="history-line">
          <span>
            {say(`person_outcome_${one.outcome}`)}
            {one.note && `: ${one.note}`}
          </span>
          <span className="soft">
            {one.at} {one.by && `· ${one.by}`}
          </span>
        </li>
      ))}
    </ul>
  </section>
);

const Merges = ({ base, merges }: { base: string; merges: PersonPageData['merges'] }) => (
  <section aria-labelledby="merges-title">
    <h2 id="merges-title">{m.person_merged_list()}</h2>
    <p>
      <Link to={`${base}/merge`}>{m.person_merge()}</Link>
    </p>
    {merges.map((merge) => (
      <Form key={merge.id} method="post" action={`${base}/separation`} className="actions">
        <input type="hidden" name="mergeId" value={merge.id} />
        <span className="soft">{merge.at}</span>
        <button type="submit" className="desk-button">
          {m.person_unmerge({ name: merge.firstName })}
        </button>
      </Form>
    ))}
  </section>
);

type Props = {
  data: PersonPageData;
  /** Of the form with the details. */
  lastResult?: SubmissionResult<string[]> | undefined;
  /** What stood in the way of something else on the page. */
  refused?: string[] | undefined;
};

/** All the desk knows of a person: details, posts, consents, calls. */
export const PersonPage = ({ data, lastResult, refused }: Props) => {
  const { desk, slug, id, details, kept } = data;
  const base = `/desk/${slug}/people/${id}`;
  useErrorTitle(Boolean(lastResult?.error) || Boolean(refused));
  return (
    <DeskPage desk={desk}>
      <h1>{details.firstName}</h1>
      {refused && <ErrorSummary errors={refused} fields={[]} />}
      {kept ? (
        <p className="known">
          {m.person_merged_into({ name: kept.firstName })}{' '}
          <Link to={`/desk/${slug}/people/${kept.id}`}>{kept.firstName}</Link>
        </p>
      ) : (
        <>
          <p>
            <Link to={`${base}/card`}>{m.person_card()}</Link>
          </p>
          <h2>{m.person_details()}</h2>
          <PersonForm
            details={details}
            spoken={data.spoken}
            lastResult={lastResult}
            send={m.person_save()}
          >
            <input type="hidden" name="version" value={data.version} />
          </PersonForm>
        </>
      )}
      {!kept && (
        <KeyFigureSection slug={slug} base={base} name={details.firstName} facts={data.keyFigure} />
      )}
      <Posts slug={slug} posts={data.posts} />
      <Consents name={details.firstName} consents={data.consents} />
      <Contacts contacts={data.contacts} />
      {!kept && <Merges base={base} merges={data.merges} />}
      <p>
        <Link to={`/desk/${slug}/people`}>{m.desk_nav_people()}</Link>
      </p>
    </DeskPage>
  );
};
