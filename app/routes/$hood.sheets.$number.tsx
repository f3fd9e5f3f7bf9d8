import { json } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { asVisitor } from '#app/features/accounts/guards.server.ts';
import { HoodPage, hoodFacts } from '#app/features/neighbourhoods/hood-page.tsx';
import { pageMeta } from '#app/features/neighbourhoods/page-meta.ts';
import { findNeighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { PaperSheet, shownSheet } from '#app/features/sheets/paper-sheet.tsx';
import { findSheet, listNameless, listTakenBack } from '#app/features/sheets/queries.server.ts';
import { sheetNumber } from '#app/features/sheets/sheet-number.ts';
import { m } from '#app/i18n/messages.ts';
import { handle as guarded, PUBLIC } from '#app/lib/http.ts';

export const loader = guarded(async (args) => {
  const ctx = asVisitor(args);
  const { locale } = ctx;
  const hood = await findNeighbourhood(ctx, args.params.hood ?? '');
  const number = sheetNumber(args.params.number);
  const found = await findSheet(ctx, hood.id, number);
  const [takenBack, nameless] = [
    await listTakenBack(ctx, found.id),
    await listNameless(ctx, found.id),
  ];
  const sheet = shownSheet(found, { takenBack, nameless }, locale);
  const head = {
    title: `${m.sheet_name({ number }, { locale })}: ${sheet.week} · ${m.product({}, { locale })} ${hood.name}`,
    url: `${args.context.origin}/${hood.slug}/sheets/${number}`,
  };
  return json({ head, hood: hoodFacts(hood), sheet }, PUBLIC);
});

export { publicHeaders as headers } from '#app/lib/http.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

export default function Sheet() {
  const { hood, sheet } = useLoaderData<typeof loader>();
  return (
    <HoodPage hood={hood} wide>
      <PaperSheet slug={hood.slug} sheet={sheet} />
    </HoodPage>
  );
}
