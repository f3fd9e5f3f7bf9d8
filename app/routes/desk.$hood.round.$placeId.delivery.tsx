import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { useRefused } from '#app/components/use-refused.ts';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { roundPage } from '#app/features/desk/round-page.server.ts';
import { RoundPage } from '#app/features/desk/round-page.tsx';
import { deliverSheets } from '#app/features/sheets/round/deliver.server.ts';
import {
  deliverySchema,
  FIELD_OF,
  roundPath,
  sheetOfPath,
} from '#app/features/sheets/round/form.ts';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await roundPage(ctx, neighbourhood, args.request.url));
});

/** Brought, today or on the day that was chosen. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const submission = parseWithZod(await formOf(args.request), { schema: deliverySchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(
    submission,
    async () => {
      const { editionId, day } = submission.value;
      await deliverSheets(ctx, neighbourhood.id, args.params.placeId ?? '', editionId, day);
      return redirectWithNotice(
        roundPath(`/desk/${neighbourhood.slug}/round`, day, sheetOfPath(args.request.url)),
        'notice_round_brought',
      );
    },
    FIELD_OF,
  );
});

export default function Page() {
  const lastResult = useActionData<{ lastResult: SubmissionResult<string[]> }>()?.lastResult;
  return (
    <RoundPage
      data={useLoaderData<typeof loader>()}
      refused={useRefused('day')}
      lastResult={lastResult}
    />
  );
}
