import type { HoodFacts } from '#app/features/neighbourhoods/hood-page.tsx';
import { KindTag } from '#app/features/posts/kind-tag.tsx';
import { PostCards } from '#app/features/posts/post-card.tsx';
import { m } from '#app/i18n/messages.ts';
import type { Gone } from './open-code.server.ts';

/** A number that was a post's: nothing of what it said, and up to four that are like it. */
export const GonePost = ({ hood, gone }: { hood: HoodFacts; gone: Gone }) => (
  <>
    <p>
      <KindTag kind={gone.kind} />
    </p>
    <h1 className="mt-2 mb-4">{m.post_gone()}</h1>
    <p className="lead">{m.post_gone_text()}</p>
    {gone.like.length > 0 && (
      <section>
        <h2 className="rubric">{m.post_like()}</h2>
        <PostCards posts={gone.like} slug={hood.slug} />
      </section>
    )}
    <p className="mt-6">
      <a className="more" href={`/${hood.slug}/posts`}>
        {m.all_posts()}
      </a>
    </p>
  </>
);
