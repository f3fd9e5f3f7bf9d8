import { Link } from '@remix-run/react';
import { Code } from '#app/components/digits.tsx';
import { Pictogram } from '#app/components/pictogram.tsx';
import { m, say } from '#app/i18n/messages.ts';
import { dirOf } from '#db/vocabulary.ts';
import type { DeskLine } from './facts.server.ts';
import { DeskKind } from './kind.tsx';
import { sayClosed } from './say-closed.ts';

/** Since when a post is public, until when, or since when it is gone. */
const Days = ({ post }: { post: DeskLine }) => {
  if (post.status === 'published')
    return (
      <>
        {post.published && m.desk_post_published_on({ date: post.published })}
        <br />
        {post.until && m.desk_post_until({ date: post.until })}
      </>
    );
  return (
    <>
      {say(`desk_status_${post.status}`)}
      {post.closeReason && `, ${sayClosed({ ...post, closeReason: post.closeReason })}`}
      <br />
      {post.until && m.desk_post_gone_on({ date: post.until })}
    </>
  );
};

/** Posts in a list: number, title, author, days. */
export const PostLines = ({ slug, posts }: { slug: string; posts: DeskLine[] }) => (
  <ul className="desk-lines">
    {posts.map((post) => (
      <li key={post.id} className="desk-line">
        <Pictogram name={post.category} className="picto" />
        <Code>{[...post.code].join(' ')}</Code>
        <span className="desk-line-main">
          <Link
            to={`/desk/${slug}/posts/${post.id}`}
            lang={post.language}
            dir={dirOf(post.language)}
            data-row
          >
            {post.title}
          </Link>
          <br />
          <DeskKind kind={post.kind} /> <span className="soft">{post.firstName}</span>
        </span>
        <span className="desk-line-side">
          <Days post={post} />
        </span>
      </li>
    ))}
  </ul>
);
