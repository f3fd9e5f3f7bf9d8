import { Button, LinkButton } from '#app/components/button.tsx';
import { Pictogram } from '#app/components/pictogram.tsx';
import { type CardFacts, PostCards } from '#app/features/posts/post-card.tsx';
import { m, say } from '#app/i18n/messages.ts';
import type { Category, Kind } from '#db/vocabulary.ts';
import { CategoryFilter, KindFilter } from './category-filter.tsx';
import { type Chosen, type Count, listPath } from './filter.ts';

type Props = {
  slug: string;
  filter: Chosen;
  kinds: Count<Kind>[];
  categories: Count<Category>[];
  posts: CardFacts[];
};

/** Looks for words among what is chosen already. */
const Search = ({ slug, filter }: Pick<Props, 'slug' | 'filter'>) => (
  <search>
    <form action={`/${slug}/posts`} className="ask">
      <div>
        <label htmlFor="q" className="field-label">
          {m.posts_search()}
        </label>
        <input id="q" name="q" type="text" defaultValue={filter.q} dir="auto" />
      </div>
      {filter.kind && <input type="hidden" name="kind" value={filter.kind} />}
      {filter.category && <input type="hidden" name="category" value={filter.category} />}
      <Button pictogram="search">{m.code_find()}</Button>
    </form>
  </search>
);

/** What was chosen, each with its own way out. */
const Choices = ({ slug, filter }: Pick<Props, 'slug' | 'filter'>) => {
  const chosen = [
    filter.kind && { without: { ...filter, kind: null }, text: say(`kind_${filter.kind}`) },
    filter.category && {
      without: { ...filter, category: null },
      text: say(`category_${filter.category}`),
    },
    filter.q && { without: { ...filter, q: '' }, text: `“${filter.q}”` },
  ].filter((one) => one !== null && one !== '');
  if (!chosen.length) return null;
  return (
    <div className="row my-2">
      <p>{m.posts_chosen()}</p>
      <ul className="chips">
        {chosen.map(({ without, text }) => (
          <li key={text}>
            <a className="chip" href={listPath(slug, without)}>
              <span className="sr-only">{m.posts_drop()} </span>
              <bdi>{text}</bdi>
              <Pictogram name="x" className="" />
            </a>
          </li>
        ))}
      </ul>
      <a className="more" href={`/${slug}/posts`}>
        {m.posts_clear()}
      </a>
    </div>
  );
};

const countOf = (count: number): string =>
  count === 0 ? m.posts_none() : count === 1 ? m.posts_one() : m.posts_many({ count });

/** All that is published, newest first, narrowed by what the address says. */
export const PostList = ({ slug, filter, kinds, categories, posts }: Props) => (
  <>
    <h1>{m.all_posts()}</h1>
    <div className="finder">
      <Search slug={slug} filter={filter} />
      {kinds.length > 0 && <KindFilter slug={slug} filter={filter} counts={kinds} />}
      {categories.length > 0 && <CategoryFilter slug={slug} filter={filter} counts={categories} />}
    </div>
    <section>
      <h2 className="rubric">{countOf(posts.length)}</h2>
      <Choices slug={slug} filter={filter} />
      {(filter.kind === 'together' || filter.category === 'moment') && (
        <p className="my-2">
          <a className="more" href={`/${slug}/about#follow`}>
            <Pictogram name="calendar" className="size-6" />
            {m.follow_moments()}
          </a>
        </p>
      )}
      {posts.length > 0 ? (
        <PostCards posts={posts} slug={slug} />
      ) : (
        <div className="aside-note">
          <p className="lead">{m.posts_none_hint()}</p>
          <p className="mt-4">
            <LinkButton to={`/${slug}`}>{m.posts_write()}</LinkButton>
          </p>
        </div>
      )}
    </section>
  </>
);
