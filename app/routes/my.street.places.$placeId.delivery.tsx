import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { useRefused } from '#app/components/use-refused.ts';
import { requireNeighbour } from '#app/features/accounts/guards.server.ts';
import { requireBringer } from '#app/features/sheets/round/bringer-guard.server.ts';
import { deliverSheets } from '#app/features/sheets/round/deliver.server.ts';
import { deliverySchema, FIELD_OF, roundPath } from '#app/features/sheets/round/form.ts';
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

/** Brought, today or on the day that was chosen. */
export const action = guarded(async (args) => {
  const { ctx, place } = await requireBringer(args);
  const submission = parseWithZod(await formOf(args.request), { schema: deliverySchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(
    submission,
    async () => {
      const { editionId, day } = submission.value;
      await deliverSheets(ctx, place.neighbourhoodId, place.id, editionId, day);
      return redirectWithNotice(roundPath('/my/street', day), 'notice_round_brought');
    },
    FIELD_OF,
  );
});

export default function Page() {
  const lastResult = useActionData<{ lastResult: SubmissionResult<string[]> }>()?.lastResult;
  return (
    <OwnStreetPage
      data={useLoaderData<typeof loader>()}
      refused={useRefused('day')}
      lastResult={lastResult}
    />
  );
}
