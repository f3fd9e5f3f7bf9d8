import { json, redirect } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { asVisitor } from '#app/features/accounts/guards.server.ts';
import { HoodPage, hoodFacts } from '#app/features/neighbourhoods/hood-page.tsx';
import { pageMeta } from '#app/features/neighbourhoods/page-meta.ts';
import { findNeighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { bareCode, isCode } from '#app/features/posts/code.ts';
import { cardOf } from '#app/features/posts/post-card.tsx';
import { listPublished } from '#app/features/posts/published.server.ts';
import { narrow, parseFilter } from '#app/features/posts/street/filter.ts';
import { PostList } from '#app/features/posts/street/post-list.tsx';
import { m } from '#app/i18n/messages.ts';
import { handle as guarded, PUBLIC } from '#app/lib/http.ts';

export const loader = guarded(async (args) => {
  const ctx = asVisitor(args);
  const { locale } = ctx;
  const hood = await findNeighbourhood(ctx, args.params.hood ?? '');
  const filter = parseFilter(new URL(args.request.url).searchParams);
  const { posts, kinds, categories } = narrow(
    await listPublished(ctx, hood.id, { q: filter.q }),
    filter,
  );
  const code = bareCode(filter.q);
  if (posts.length === 0 && isCode(code)) throw redirect(`/${hood.slug}/${code}`, 303);
  const head = {
    title: `${m.all_posts({}, { locale })} · ${m.product({}, { locale })} ${hood.name}`,
    description: m.page_description({ name: hood.name, city: hood.city }, { locale }),
    feed: hood.slug,
  };
  const cards = posts.map((post) => cardOf(post, locale));
  return json({ head, hood: hoodFacts(hood), filter, kinds, categories, posts: cards }, PUBLIC);
});

export { publicHeaders as headers } from '#app/lib/http.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

export default function Posts() {
  const { hood, ...list } = useLoaderData<typeof loader>();
  return (
    <HoodPage hood={hood} wide>
      <PostList slug={hood.slug} {...list} />
    </HoodPage>
  );
}
