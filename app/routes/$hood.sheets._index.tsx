import { json } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { asVisitor } from '#app/features/accounts/guards.server.ts';
import { HoodPage, hoodFacts } from '#app/features/neighbourhoods/hood-page.tsx';
import { pageMeta } from '#app/features/neighbourhoods/page-meta.ts';
import { findNeighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { archiveOf } from '#app/features/sheets/archive.server.ts';
import { SheetArchive } from '#app/features/sheets/sheet-archive.tsx';
import { m } from '#app/i18n/messages.ts';
import { handle as guarded, PUBLIC } from '#app/lib/http.ts';

export const loader = guarded(async (args) => {
  const ctx = asVisitor(args);
  const { locale } = ctx;
  const hood = await findNeighbourhood(ctx, args.params.hood ?? '');
  const head = {
    title: `${m.all_sheets({}, { locale })} · ${m.product({}, { locale })} ${hood.name}`,
    description: m.sheets_lead({}, { locale }),
    url: `${args.context.origin}/${hood.slug}/sheets`,
    feed: hood.slug,
  };
  return json({ head, hood: hoodFacts(hood), sheets: await archiveOf(ctx, hood) }, PUBLIC);
});

export { publicHeaders as headers } from '#app/lib/http.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

export default function Sheets() {
  const { hood, sheets } = useLoaderData<typeof loader>();
  return (
    <HoodPage hood={hood} wide>
      <SheetArchive slug={hood.slug} sheets={sheets} />
    </HoodPage>
  );
}
