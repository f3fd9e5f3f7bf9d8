import { json } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { asVisitor } from '#app/features/accounts/guards.server.ts';
import { HoodPage, hoodFacts } from '#app/features/neighbourhoods/hood-page.tsx';
import { pageMeta } from '#app/features/neighbourhoods/page-meta.ts';
import { findNeighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { findShownSheet } from '#app/features/sheets/find-shown-sheet.server.ts';
import { PaperSheet } from '#app/features/sheets/paper-sheet.tsx';
import { ShareSheet } from '#app/features/sheets/share-sheet.tsx';
import { sayNumber, sheetPath } from '#app/features/sheets/sheet-number.ts';
import { sheetPicture } from '#app/features/sheets/sheet-picture.ts';
import { m } from '#app/i18n/messages.ts';
import { handle as guarded, PUBLIC } from '#app/lib/http.ts';

export const loader = guarded(async (args) => {
  const ctx = asVisitor(args);
  const { locale } = ctx;
  const hood = await findNeighbourhood(ctx, args.params.hood ?? '');
  const sheet = await findShownSheet(ctx, hood, args.params.number);
  const number = sayNumber(sheet, locale);
  const site = `${args.context.origin}/${hood.slug}`;
  const holds = !sheet.withdrawn;
  const head = {
    title: `${m.home_newest_sheet({ number, week: sheet.week }, { locale })} · ${m.product({}, { locale })} ${hood.name}`,
    description: m.page_description({ name: hood.name, city: hood.city }, { locale }),
    url: `${site}/sheets/${sheetPath(sheet)}`,
    feed: hood.slug,
    ...(holds ? { picture: sheetPicture(site, hood.name, sheet, locale) } : {}),
  };
  return json({ head, hood: hoodFacts(hood), sheet, holds }, PUBLIC);
});

export { publicHeaders as headers } from '#app/lib/http.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

export default function Sheet() {
  const { head, hood, sheet, holds } = useLoaderData<typeof loader>();
  return (
    <HoodPage hood={hood} wide>
      <PaperSheet slug={hood.slug} sheet={sheet} />
      {holds && <ShareSheet url={head.url} name={hood.name} week={sheet.week} />}
    </HoodPage>
  );
}
