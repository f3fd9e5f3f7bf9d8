import { json } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { asVisitor } from '#app/features/accounts/guards.server.ts';
import { HoodPage, hoodFacts } from '#app/features/neighbourhoods/hood-page.tsx';
import { pageMeta } from '#app/features/neighbourhoods/page-meta.ts';
import { findNeighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { cardOf } from '#app/features/posts/post-card.tsx';
import { listPublished } from '#app/features/posts/published.server.ts';
import { KindButtons } from '#app/features/posts/street/kind-buttons.tsx';
import { Week } from '#app/features/posts/street/week.tsx';
import { listSheets } from '#app/features/sheets/queries.server.ts';
import { sayNumber, sheetPath } from '#app/features/sheets/sheet-number.ts';
import { sheetPicture } from '#app/features/sheets/sheet-picture.ts';
import { sayWeek } from '#app/features/sheets/week.ts';
import { m } from '#app/i18n/messages.ts';
import { handle as guarded, PUBLIC, safeRedirect } from '#app/lib/http.ts';

export const loader = guarded(async (args) => {
  const ctx = asVisitor(args);
  const { locale } = ctx;
  // Phones begin what is typed with a capital.
  const slug = args.params.hood ?? '';
  if (slug !== slug.toLowerCase()) throw safeRedirect(`/${slug.toLowerCase()}`, '/', 301);
  const hood = await findNeighbourhood(ctx, slug);
  const posts = await listPublished(ctx, hood.id);
  const [newest] = await listSheets(ctx, hood.id);
  const site = `${args.context.origin}/${hood.slug}`;
  const head = {
    title: `${m.product({}, { locale })} ${hood.name}, ${hood.city}`,
    description: m.page_description({ name: hood.name, city: hood.city }, { locale }),
    url: site,
    feed: hood.slug,
    ...(newest?.number
      ? { picture: sheetPicture(site, hood.name, { ...newest, number: newest.number }, locale) }
      : {}),
  };
  const sheet = newest?.number
    ? {
        number: sayNumber({ ...newest, number: newest.number }, locale),
        path: sheetPath({ ...newest, number: newest.number }),
        week: sayWeek(newest.week, locale),
      }
    : null;
  return json(
    { head, hood: hoodFacts(hood), posts: posts.map((post) => cardOf(post, locale)), sheet },
    PUBLIC,
  );
});

export { publicHeaders as headers } from '#app/lib/http.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

export default function HoodHome() {
  const { hood, posts, sheet } = useLoaderData<typeof loader>();
  return (
    <HoodPage hood={hood} wide>
      <h1>{m.home_question()}</h1>
      <KindButtons hood={hood} />
      <Week slug={hood.slug} posts={posts} sheet={sheet} />
    </HoodPage>
  );
}
