import { json } from '@remix-run/node';
import { Form, Link, type MetaFunction, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { deskFacts } from '#app/features/desk/desk-facts.server.ts';
import { DeskPage } from '#app/features/desk/desk-page.tsx';
import { PostTabs } from '#app/features/desk/post-tabs.tsx';
import { deskLines } from '#app/features/posts/review/facts.server.ts';
import { PostLines } from '#app/features/posts/review/list.tsx';
import { isTab, searchDesk } from '#app/features/posts/review/search.server.ts';
import { m } from '#app/i18n/messages.ts';
import { handle as guarded, safeRedirect } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** All posts by state, or what was typed; a number leads to its post. */
export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const query = new URL(args.request.url).searchParams;
  const q = (query.get('q') ?? '').slice(0, 100);
  const state = query.get('state');
  const tab = isTab(state) ? state : q ? 'all' : 'published';
  const found = await searchDesk(ctx, neighbourhood.id, tab, q);
  if ('post' in found) return safeRedirect(`/desk/${neighbourhood.slug}/posts/${found.post.id}`);
  return json({
    title: `${m.desk_nav_posts({}, { locale: ctx.locale })} · ${neighbourhood.name}`,
    desk: await deskFacts(ctx, neighbourhood),
    slug: neighbourhood.slug,
    tab,
    q,
    wrongCode: 'wrongCode' in found,
    posts: 'posts' in found ? await deskLines(ctx, neighbourhood, found.posts) : [],
  });
});

export default function Page() {
  const { desk, slug, tab, q, wrongCode, posts } = useLoaderData<typeof loader>();
  return (
    <DeskPage desk={desk}>
      <h1>{m.desk_nav_posts()}</h1>
      <Form method="get" className="search-row" role="search" aria-label={m.desk_posts_search_do()}>
        <div>
          <label htmlFor="posts-search" className="field-label">
            {m.desk_posts_search()}
          </label>
          <input
            id="posts-search"
            key={q}
            name="q"
            type="search"
            defaultValue={q}
            autoComplete="off"
          />
        </div>
        <button type="submit" className="desk-button">
          {m.desk_posts_search_do()}
        </button>
      </Form>
      {q && (
        <p>
          <Link to="?">{m.desk_posts_all()}</Link>
        </p>
      )}
      <PostTabs tab={tab} q={q} />
      {wrongCode && (
        <p className="field-error" role="alert">
          {m.error_code_wrong()}
        </p>
      )}
      {posts.length === 0 && !wrongCode ? (
        <p>{m.desk_posts_none()}</p>
      ) : (
        <PostLines slug={slug} posts={posts} />
      )}
    </DeskPage>
  );
}
