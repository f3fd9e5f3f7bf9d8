import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { intakePage } from '#app/features/desk/intake-page.server.ts';
import { IntakePage } from '#app/features/desk/intake-page.tsx';
import { callBackLater } from '#app/features/posts/intake/call-back-later.server.ts';
import { callBackSchema } from '#app/features/posts/intake/form.ts';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await intakePage(ctx, neighbourhood, args.params.draftId ?? ''));
});

/** Puts the conversation off, with all that was typed. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const submission = parseWithZod(await formOf(args.request), { schema: callBackSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => {
    const { version, after, ...fields } = submission.value;
    const later = { version, after, fields };
    await callBackLater(ctx, neighbourhood, args.params.draftId ?? '', later);
    return redirectWithNotice(`/desk/${neighbourhood.slug}/intake`, 'notice_intake_call_back');
  });
});

export default function Page() {
  const lastResult = useActionData<{ lastResult: SubmissionResult<string[]> }>()?.lastResult;
  return <IntakePage data={useLoaderData<typeof loader>()} lastResult={lastResult} />;
}
