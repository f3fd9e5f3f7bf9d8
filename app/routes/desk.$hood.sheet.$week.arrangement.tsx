import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { json, replace } from '@remix-run/node';
import {
  type ClientActionFunctionArgs,
  type MetaFunction,
  useActionData,
  useLoaderData,
} from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { sheetPage } from '#app/features/desk/sheet-page.server.ts';
import { WeekPage } from '#app/features/desk/sheet-page.tsx';
import { arrangeSheet } from '#app/features/sheets/arrange.server.ts';
import { arrangementSchema } from '#app/features/sheets/form.ts';
import { layoutOf, withLayout } from '#app/features/sheets/layout.ts';
import { saveBehind, unlessUnsent } from '#app/features/sheets/save-behind.ts';
import { formOf, handle as guarded, invalid, orReply } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const shouldRevalidate = unlessUnsent;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await sheetPage(ctx, neighbourhood, args));
});

/** Saves the whole order; the composer does it behind the screen, a browser without script by form. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const week = args.params.week ?? '';
  const path = `/desk/${neighbourhood.slug}/sheet/${week}`;
  const submission = parseWithZod(await formOf(args.request), { schema: arrangementSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => {
    await arrangeSheet(ctx, neighbourhood.slug, week, submission.value);
    return replace(withLayout(path, layoutOf(args.request.url)), 303);
  });
});

export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  saveBehind(serverAction);

export default function Page() {
  const lastResult = useActionData<{ lastResult: SubmissionResult<string[]> }>()?.lastResult;
  return <WeekPage data={useLoaderData<typeof loader>()} lastResult={lastResult} />;
}
