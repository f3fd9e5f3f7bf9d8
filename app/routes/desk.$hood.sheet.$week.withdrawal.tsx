import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { sheetPage } from '#app/features/desk/sheet-page.server.ts';
import { WithdrawSheet } from '#app/features/desk/withdraw-sheet.tsx';
import { sheetNumber } from '#app/features/sheets/sheet-number.ts';
import { withdrawEdition } from '#app/features/sheets/withdraw-edition.server.ts';
import { withdrawalSchema } from '#app/features/sheets/withdrawal-form.ts';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await sheetPage(ctx, neighbourhood, args));
});

/** Withdraws a sheet that is wrong; its correction is there to be made. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const { slug } = neighbourhood;
  const submission = parseWithZod(await formOf(args.request), { schema: withdrawalSchema });
  if (submission.status !== 'success') return invalid(submission);
  const { sheet, ...words } = submission.value;
  return orReply(submission, async () => {
    const { week } = await withdrawEdition(ctx, slug, sheetNumber(sheet), words);
    return redirectWithNotice(`/desk/${slug}/sheet/${week}`, 'notice_desk_sheet_withdrawn');
  });
});

export default function Page() {
  const lastResult = useActionData<{ lastResult: SubmissionResult<string[]> }>()?.lastResult;
  return <WithdrawSheet data={useLoaderData<typeof loader>()} lastResult={lastResult} />;
}
