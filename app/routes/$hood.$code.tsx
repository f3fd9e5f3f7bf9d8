import { json, redirect } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { asVisitor } from '#app/features/accounts/guards.server.ts';
import { HoodPage, hoodFacts } from '#app/features/neighbourhoods/hood-page.tsx';
import { pageMeta } from '#app/features/neighbourhoods/page-meta.ts';
import { findNeighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { bareCode } from '#app/features/posts/code.ts';
import { CodePage } from '#app/features/posts/street/code-page.tsx';
import { GonePost } from '#app/features/posts/street/gone-post.tsx';
import { openCode } from '#app/features/posts/street/open-code.server.ts';
import { PostPage } from '#app/features/posts/street/post-page.tsx';
import { handle as guarded, PUBLIC } from '#app/lib/http.ts';

const STATUS = { post: 200, gone: 410, wrong: 404 };

export const loader = guarded(async (args) => {
  const ctx = asVisitor(args);
  const hood = await findNeighbourhood(ctx, args.params.hood ?? '');
  const typed = args.params.code ?? '';
  const code = bareCode(typed);
  if (code !== typed && /^\d+$/.test(code)) throw redirect(`/${hood.slug}/${code}`, 301);
  const { head, found } = await openCode(ctx, hood, typed, args.context.origin);
  const status = STATUS[found.is];
  return json({ head, hood: hoodFacts(hood), found }, status === 200 ? PUBLIC : { status });
});

export { publicHeaders as headers } from '#app/lib/http.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

export default function PostOfCode() {
  const { hood, found } = useLoaderData<typeof loader>();
  if (found.is === 'wrong')
    return (
      <HoodPage hood={hood}>
        <CodePage hood={hood} typed={found.typed} error={found.error} />
      </HoodPage>
    );
  return (
    <HoodPage hood={hood} wide>
      {found.is === 'gone' ? (
        <GonePost hood={hood} gone={found} />
      ) : (
        <PostPage hood={hood} post={found.post} translations={found.translations} />
      )}
    </HoodPage>
  );
}
