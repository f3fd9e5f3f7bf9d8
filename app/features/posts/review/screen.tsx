import { Link } from '@remix-run/react';
import { Code } from '#app/components/digits.tsx';
import { Pictogram } from '#app/components/pictogram.tsx';
import { Translations } from '#app/features/posts/translations/section.tsx';
import { m, say } from '#app/i18n/messages.ts';
import { dirOf, LANGUAGES } from '#db/vocabulary.ts';
import { PostActs } from './acts.tsx';
import { AgreedTo } from './agreed.tsx';
import { AuthorBlock } from './author.tsx';
import type { ReviewFacts } from './facts.server.ts';
import { DeskKind } from './kind.tsx';
import { PlaceForm } from './place.tsx';
import { ReasonForm } from './reason.tsx';
import { type ReviewResult, resultOf } from './results.ts';
import { sayClosed } from './say-closed.ts';
import { StrandedWords } from './stranded.tsx';
import { WordOfAuthor } from './word-of-author.tsx';
import { WordsForm } from './words.tsx';

type Props = { slug: string; post: ReviewFacts; result: ReviewResult };

const Facts = ({ post }: { post: ReviewFacts }) => (
  <dl className="facts">
    <div>
      <dt>{m.desk_fact_number()}</dt>
      <dd>
        <Code>{[...post.code].join(' ')}</Code>
      </dd>
    </div>
    <div>
      <dt>{m.desk_fact_what()}</dt>
      <dd>
        <DeskKind kind={post.kind} /> {say(`category_${post.category}`)}
      </dd>
    </div>
    <div>
      <dt>{m.desk_fact_when()}</dt>
      <dd>{post.when}</dd>
    </div>
    <div>
      <dt>{m.desk_fact_came()}</dt>
      <dd>
        {say(`desk_route_${post.route}`)}, {post.submitted}
      </dd>
    </div>
    <div>
      <dt>{m.desk_fact_language()}</dt>
      <dd lang={post.language}>{LANGUAGES[post.language]}</dd>
    </div>
    <div>
      <dt>{m.desk_fact_state()}</dt>
      <dd>
        {say(`desk_status_${post.status}`)}
        {post.status === 'published' && post.until && ` · ${m.desk_until({ date: post.until })}`}
        {post.closeReason && ` · ${sayClosed({ ...post, closeReason: post.closeReason })}`}
      </dd>
    </div>
  </dl>
);

/** Every wording there has been, where there is more than one. */
const Wordings = ({ post }: { post: ReviewFacts }) =>
  post.wordings.length < 2 ? null : (
    <section aria-labelledby="wordings-title" className="desk-acts">
      <h2 id="wordings-title">{m.desk_wordings()}</h2>
      <ol>
        {post.wordings.map((one) => (
          <li key={`${one.at} ${one.title} ${one.text}`}>
            <span className="soft">{one.at}</span> ·{' '}
            {one.correctedBy
              ? m.desk_corrected_by({ name: one.correctedBy })
              : m.desk_written_by({ name: post.author.firstName })}
            <span className="wording" lang={post.language} dir={dirOf(post.language)}>
              <b>{one.title}</b> {one.text}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );

/** One post at the desk: who wrote it, what it says, and what may be done with it now. */
export const ReviewScreen = ({ slug, post, result }: Props) => {
  const base = `/desk/${slug}/posts/${post.id}`;
  return (
    <section className="pane pane-work" aria-labelledby="post-title">
      <div className="pane-head">
        <Pictogram name={post.category} className="picto" />
        <h1 id="post-title" lang={post.language} dir={dirOf(post.language)}>
          {post.title}
        </h1>
      </div>
      {/* A new version is a new form: what was typed over the older one comes back with the result. */}
      <div className="pane-body" key={`${post.id} ${post.version}`}>
        <StrandedWords post={post} result={result} />
        <Facts post={post} />
        <AuthorBlock author={post.author} />
        {post.can.correct && (
          <WordsForm
            post={post}
            base={base}
            lastResult={resultOf(result, 'publication', 'spelling')}
          />
        )}
        {!post.can.correct && (
          <blockquote className="own" lang={post.language} dir={dirOf(post.language)}>
            <p>{post.text}</p>
          </blockquote>
        )}
        {post.can.correct && post.places.length > 0 && (
          <PlaceForm post={post} base={base} lastResult={resultOf(result, 'place')} />
        )}
        {post.can.review && (
          <>
            <ReasonForm
              noun="change-request"
              shortcut="a"
              post={post}
              base={base}
              lastResult={resultOf(result, 'change-request')}
            />
            <ReasonForm
              noun="refusal"
              shortcut="x"
              post={post}
              base={base}
              lastResult={resultOf(result, 'refusal')}
            />
          </>
        )}
        {post.can.renew && (
          <WordOfAuthor
            noun="renewal"
            post={post}
            base={base}
            lastResult={resultOf(result, 'renewal')}
          />
        )}
        {post.can.withdraw && (
          <WordOfAuthor
            noun="withdrawal"
            post={post}
            base={base}
            lastResult={resultOf(result, 'withdrawal')}
          />
        )}
        {post.status === 'published' && (
          <p>
            <Link to={`${base}/responses`}>{m.desk_responses()}</Link> ·{' '}
            <a href={`/${slug}/${post.code}`}>{m.desk_see_on_site()}</a>
          </p>
        )}
        <Translations translations={post.translations} possible={post.can.translate} base={base} />
        {post.can.withdraw && <AgreedTo post={post} base={base} />}
        <Wordings post={post} />
        <PostActs acts={post.acts} />
        <p>
          <Link to={`/desk/${slug}/review`}>{m.desk_back_to_review()}</Link>
        </p>
      </div>
    </section>
  );
};
