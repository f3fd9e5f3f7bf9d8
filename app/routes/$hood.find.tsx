import { json, redirect } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { asVisitor } from '#app/features/accounts/guards.server.ts';
import { HoodPage, hoodFacts } from '#app/features/neighbourhoods/hood-page.tsx';
import { pageMeta } from '#app/features/neighbourhoods/page-meta.ts';
import { findNeighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { bareCode, isCode } from '#app/features/posts/code.ts';
import { CodePage } from '#app/features/posts/street/code-page.tsx';
import { m } from '#app/i18n/messages.ts';
import { handle as guarded } from '#app/lib/http.ts';

export const loader = guarded(async (args) => {
  const ctx = asVisitor(args);
  const hood = await findNeighbourhood(ctx, args.params.hood ?? '');
  const typed = new URL(args.request.url).searchParams.get('code') ?? '';
  const code = bareCode(typed);
  if (isCode(code)) throw redirect(`/${hood.slug}/${code}`, 303);
  const error = code ? ('error_code_wrong' as const) : ('error_code_missing' as const);
  const { locale } = ctx;
  const title = `${m.error_title_prefix({}, { locale })} ${m.code_title({}, { locale })}`;
  return json(
    { head: { title }, hood: hoodFacts(hood), typed: typed.slice(0, 40), error },
    { status: code ? 404 : 400 },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

export default function Find() {
  const { hood, typed, error } = useLoaderData<typeof loader>();
  return (
    <HoodPage hood={hood}>
      <CodePage hood={hood} typed={typed} error={error} />
    </HoodPage>
  );
}
