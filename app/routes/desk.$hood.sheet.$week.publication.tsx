import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { ConfirmSheet } from '#app/features/desk/confirm-sheet.tsx';
import { sheetPage } from '#app/features/desk/sheet-page.server.ts';
import { publicationSchema } from '#app/features/sheets/form.ts';
import { publishSheet } from '#app/features/sheets/publish.server.ts';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await sheetPage(ctx, neighbourhood, args));
});

/** Freezes the week's sheet; says at once that something waits, the page then says what. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const { slug } = neighbourhood;
  const week = args.params.week ?? '';
  const submission = parseWithZod(await formOf(args.request), { schema: publicationSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => {
    const shown = { ...submission.value, origin: args.context.origin };
    const { leftOver } = await publishSheet(ctx, slug, week, shown);
    const notice = leftOver.length > 0 ? 'notice_desk_sheet_waits' : 'notice_desk_sheet';
    return redirectWithNotice(`/desk/${slug}/sheet/${week}`, notice);
  });
});

export default function Page() {
  const lastResult = useActionData<{ lastResult: SubmissionResult<string[]> }>()?.lastResult;
  return <ConfirmSheet data={useLoaderData<typeof loader>()} lastResult={lastResult} />;
}
