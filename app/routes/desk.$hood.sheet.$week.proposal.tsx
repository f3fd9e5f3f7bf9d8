import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { sheetPage } from '#app/features/desk/sheet-page.server.ts';
import { WeekPage } from '#app/features/desk/sheet-page.tsx';
import { versionSchema } from '#app/features/posts/form.ts';
import { layoutOf, withLayout } from '#app/features/sheets/layout.ts';
import { proposeAgain } from '#app/features/sheets/propose-again.server.ts';
import { unlessUnsent } from '#app/features/sheets/save-behind.ts';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const shouldRevalidate = unlessUnsent;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await sheetPage(ctx, neighbourhood, args));
});

/** Lets go of the worker's own order: the proposal stands again. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const week = args.params.week ?? '';
  const path = `/desk/${neighbourhood.slug}/sheet/${week}`;
  const submission = parseWithZod(await formOf(args.request), { schema: versionSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => {
    await proposeAgain(ctx, neighbourhood.slug, week, submission.value);
    const back = withLayout(path, layoutOf(args.request.url));
    return redirectWithNotice(back, 'notice_desk_proposed');
  });
});

export default function Page() {
  const lastResult = useActionData<{ lastResult: SubmissionResult<string[]> }>()?.lastResult;
  return <WeekPage data={useLoaderData<typeof loader>()} lastResult={lastResult} />;
}
