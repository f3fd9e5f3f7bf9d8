import type { SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { Code, PhoneLink } from '#app/components/digits.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import type { LikelyLine } from '#app/features/people/likely.tsx';
import { m, say } from '#app/i18n/messages.ts';
import { dirOf } from '#db/vocabulary.ts';
import { EnterResponse } from './enter-response.tsx';
import type { ResponsesFacts } from './responses-facts.server.ts';
import { sayWhy } from './suggest.ts';

type Props = {
  data: ResponsesFacts;
  lastResult: SubmissionResult<string[]> | undefined;
  likely?: LikelyLine[] | undefined;
};

const Answers = ({ data, base }: { data: ResponsesFacts; base: string }) =>
  data.lines.length === 0 ? (
    <p>{m.desk_responses_none()}</p>
  ) : (
    <ol className="desk-lines">
      {data.lines.map((one) => (
        <li key={one.id} className="intro-row">
          <div>
            <b dir="auto">{one.firstName}</b>{' '}
            {one.phone && one.shown && <PhoneLink number={one.phone}>{one.shown}</PhoneLink>}
            <br />
            <span className="soft">
              {one.end
                ? say(`desk_response_end_${one.end}`)
                : m.desk_response_place({ place: one.place })}{' '}
              · {say(`desk_route_${one.route}`)}, {one.at}
            </span>
            {one.note && (
              <span className="reason" dir="auto">
                {one.note}
              </span>
            )}
          </div>
          {!one.end && (
            <>
              <Form method="post" action={`${base}/introductions`}>
                <input type="hidden" name="responseId" value={one.id} />
                <button type="submit" className="desk-button desk-button-main">
                  {m.desk_bring_together()}
                </button>
              </Form>
              <Form method="post" action={`${base}/responses/${one.id}/withdrawal`}>
                <button type="submit" className="desk-button">
                  {m.desk_response_withdraw()}
                </button>
              </Form>
            </>
          )}
        </li>
      ))}
    </ol>
  );

const Suggestions = ({ data, base }: { data: ResponsesFacts; base: string }) =>
  data.suggestions.length === 0 ? null : (
    <section aria-labelledby="suggestions">
      <h2 id="suggestions">{m.desk_suggestions()}</h2>
      <p className="soft">{m.desk_suggestions_hint()}</p>
      <ul className="desk-lines">
        {data.suggestions.map((one) => (
          <li key={one.personId} className="intro-row">
            <div>
              <b dir="auto">{one.firstName}</b>{' '}
              <Link to={`/desk/${data.slug}/posts/${one.postId}`} lang={one.language} dir="auto">
                {one.title}
              </Link>
              <br />
              <span className="soft">{one.why.map(sayWhy).join(' · ')}</span>
            </div>
            <Form method="post" action={`${base}/introductions`}>
              <input type="hidden" name="personId" value={one.personId} />
              <button type="submit" className="desk-button">
                {m.desk_suggest_do()}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );

/** Everything about who answered one post. */
export const ResponsesScreen = ({ data, lastResult, likely }: Props) => {
  const { post, slug } = data;
  const base = `/desk/${slug}/posts/${post.id}`;
  const faults = [
    ...new Set(Object.values(lastResult?.error ?? {}).flatMap((errors) => errors ?? [])),
  ];
  return (
    <>
      <ErrorSummary errors={faults} fields={[]} />
      <h1>{m.desk_responses()}</h1>
      <p>
        <Link to={base} lang={post.language} dir={dirOf(post.language)}>
          {post.title}
        </Link>{' '}
        <Code>{[...post.code].join(' ')}</Code>
      </p>
      {data.introductions.map((one) => (
        <p key={one.id}>
          <Link to={`/desk/${slug}/introductions/${one.id}`}>
            {m.desk_response_intro({
              name: one.otherName,
              state: say(`desk_intro_state_${one.state}`),
            })}
          </Link>
        </p>
      ))}
      <Answers data={data} base={base} />
      {post.open && (
        <EnterResponse data={data} base={base} lastResult={lastResult} likely={likely} />
      )}
      <Suggestions data={data} base={base} />
      <p>
        <Link to={`/desk/${slug}/introductions`}>{m.desk_intros()}</Link>
      </p>
    </>
  );
};
