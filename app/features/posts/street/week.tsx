import { LinkButton } from '#app/components/button.tsx';
import { Gables } from '#app/components/gables.tsx';
import { Pictogram } from '#app/components/pictogram.tsx';
import { type CardFacts, PostCards } from '#app/features/posts/post-card.tsx';
import { m, say } from '#app/i18n/messages.ts';
import { GROUPS, groupOf, KINDS } from '#db/vocabulary.ts';
import { CodeForm } from './code-form.tsx';

type Props = {
  slug: string;
  posts: CardFacts[];
  /** The newest: its number in words and as its address says it. */
  sheet: { number: string; path: string; week: string } | null;
};

const Groups = ({ slug, posts }: Pick<Props, 'slug' | 'posts'>) => (
  <div className="groups">
    {GROUPS.map((group) => ({ group, posts: posts.filter((post) => groupOf(post) === group) }))
      .filter((one) => one.posts.length > 0)
      .map((one) => (
        <section key={one.group} className={`of-${one.posts.length}`}>
          <h2 className="rubric">{say(`group_${one.group}`)}</h2>
          <PostCards posts={one.posts} slug={slug} />
        </section>
      ))}
  </div>
);

/** What stands in the street's bulletin, grouped as on paper, and the ways to the rest of it. */
export const Week = ({ slug, posts, sheet }: Props) => (
  <>
    <div className="band">
      <Gables id="week" />
      <div className="wrap">
        <h2>{m.home_week()}</h2>
      </div>
    </div>
    <div className="row tools">
      <CodeForm slug={slug} />
      <p>
        <a className="more" href={`/${slug}/posts`}>
          <Pictogram name="list" className="size-6" />
          {m.all_posts()}
        </a>
      </p>
      {sheet && (
        <p>
          <a className="more" href={`/${slug}/sheets/${sheet.path}`}>
            <Pictogram name="printer" className="size-6" />
            {m.home_newest_sheet(sheet)}
          </a>
        </p>
      )}
    </div>
    {posts.length ? (
      <Groups slug={slug} posts={posts} />
    ) : (
      <div className="aside-note mt-6">
        <p className="lead">{m.home_empty()}</p>
        <p className="row mt-4 mb-2">
          {KINDS.map((kind) => (
            <LinkButton key={kind} look={kind} pictogram={kind} to={`/${slug}/new/${kind}`}>
              {say(`kind_${kind}`)}
            </LinkButton>
          ))}
        </p>
      </div>
    )}
  </>
);
