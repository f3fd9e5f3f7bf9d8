import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { useRefused } from '#app/components/use-refused.ts';
import { requireNeighbour } from '#app/features/accounts/guards.server.ts';
import { requireBringer } from '#app/features/sheets/round/bringer-guard.server.ts';
import { deliverSheets } from '#app/features/sheets/round/deliver.server.ts';
import { ofEditionSchema } from '#app/features/sheets/round/form.ts';
import { ownStreetPage } from '#app/features/sheets/round/own-page.server.ts';
import { OwnStreetPage } from '#app/features/sheets/round/own-page.tsx';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
];

export const loader = guarded(async (args) => {
  const { ctx } = await requireNeighbour(args);
  return json(await ownStreetPage(ctx));
});

/** Brought. */
export const action = guarded(async (args) => {
  const { ctx, place } = await requireBringer(args);
  const submission = parseWithZod(await formOf(args.request), { schema: ofEditionSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => {
    const { editionId } = submission.value;
    await deliverSheets(ctx, place.neighbourhoodId, place.id, editionId);
    return redirectWithNotice('/my/street', 'notice_round_brought');
  });
});

export default function Page() {
  return <OwnStreetPage data={useLoaderData<typeof loader>()} refused={useRefused()} />;
}
