import { json } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { deskFacts } from '#app/features/desk/desk-facts.server.ts';
import { DeskPage } from '#app/features/desk/desk-page.tsx';
import { listEarlierSheets } from '#app/features/sheets/earlier-sheets.server.ts';
import { EarlierSheets } from '#app/features/sheets/earlier-sheets.tsx';
import { m } from '#app/i18n/messages.ts';
import { handle as guarded } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** Every sheet that was printed, to print again or to read. */
export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json({
    title: `${m.desk_sheets_earlier({}, { locale: ctx.locale })} · ${neighbourhood.name}`,
    desk: await deskFacts(ctx, neighbourhood),
    slug: neighbourhood.slug,
    sheets: await listEarlierSheets(ctx, neighbourhood),
  });
});

export default function Page() {
  const { desk, slug, sheets } = useLoaderData<typeof loader>();
  return (
    <DeskPage desk={desk}>
      <EarlierSheets slug={slug} sheets={sheets} />
    </DeskPage>
  );
}
