import { Code } from '#app/components/digits.tsx';
import { Pictogram } from '#app/components/pictogram.tsx';
import { sayComforts } from '#app/features/places/facts.ts';
import { m, say } from '#app/i18n/messages.ts';
import { dirOf, type Locale } from '#db/vocabulary.ts';
import { spacedCode } from './code.ts';
import { KindTag } from './kind-tag.tsx';
import type { PublicPost } from './published.server.ts';
import { sayWhen } from './when.ts';

/** What a card shows, its time in words. */
export type CardFacts = Pick<
  PublicPost,
  'code' | 'kind' | 'category' | 'title' | 'text' | 'language' | 'firstName' | 'place'
> & { when: string };

export const cardOf = (post: PublicPost, locale: Locale): CardFacts => {
  const { code, kind, category, title, text, language, firstName, place } = post;
  // No line begins with the unit of a number ("10 uur").
  const when = sayWhen(post, locale).replace(/(\d) (?=\p{L})/gu, '$1\u00a0');
  return {
    code,
    kind,
    category,
    title,
    text,
    language,
    firstName,
    place,
    when: when.charAt(0).toLocaleUpperCase(locale) + when.slice(1),
  };
};

/** The post's own words carry their language and direction; the card around them does not turn. */
export const ownWords = ({ language }: { language: string }) => ({
  lang: language,
  dir: dirOf(language),
});

/** When it suits, and whose it is where its author agreed to the name; the name keeps together. */
export const When = ({ post }: { post: CardFacts }) => {
  const from = post.firstName && m.post_from({ name: post.firstName }).replaceAll(' ', '\u00a0');
  return <p className="when">{from ? `${post.when}. ${from}` : post.when}</p>;
};

/** Where it is held, for what is done together; `whole` says what is good to know before one comes. */
export const Where = ({ post: { place }, whole }: { post: CardFacts; whole?: boolean }) =>
  place && (
    <p className="when">
      {m.place_at({ name: place.name })}
      {whole && (
        <>
          <br />
          {[place.address, ...sayComforts(place)].join(' · ')}
        </>
      )}
    </p>
  );

/** A small ad: pictogram, kind, title, text, time; below the dashed line its number and the answer. */
export const PostCard = ({ post, slug }: { post: CardFacts; slug: string }) => (
  <article className="card">
    <Pictogram name={post.category} className={post.kind} />
    <div>
      <KindTag kind={post.kind} />
      <h3 {...ownWords(post)}>{post.title}</h3>
      <p {...ownWords(post)}>{post.text}</p>
      <When post={post} />
      <Where post={post} />
    </div>
    <div className="foot">
      <Code>{spacedCode(post.code)}</Code>{' '}
      <a className="answer" href={`/${slug}/${post.code}`}>
        {say(`answer_${post.kind}`)}
        <span className="sr-only">
          : <bdi lang={post.language}>{post.title}</bdi>
        </span>
      </a>
    </div>
  </article>
);

/** Cards side by side, as many as fit. */
export const PostCards = ({ posts, slug }: { posts: CardFacts[]; slug: string }) => (
  <ul className="cards">
    {posts.map((post) => (
      <li key={post.code}>
        <PostCard post={post} slug={slug} />
      </li>
    ))}
  </ul>
);
