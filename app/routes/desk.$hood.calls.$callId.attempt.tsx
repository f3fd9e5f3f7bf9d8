import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData, useParams } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { callsPage, pageOf } from '#app/features/desk/calls-page.server.ts';
import { CallsPage } from '#app/features/desk/calls-page.tsx';
import { attemptSchema } from '#app/features/people/call-form.ts';
import { recordCall } from '#app/features/people/record-call.server.ts';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await callsPage(ctx, neighbourhood, pageOf(args.request)));
});

const NOTICES = {
  done: 'notice_call_done',
  question: 'notice_call_ask',
  later: 'notice_call_later',
} as const;

/** What came of a try to reach somebody. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const submission = parseWithZod(await formOf(args.request), { schema: attemptSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => {
    const result = await recordCall(ctx, args.params.callId ?? '', submission.value);
    const page = pageOf(args.request);
    return redirectWithNotice(
      `/desk/${neighbourhood.slug}/calls${page > 1 ? `?page=${page}` : ''}`,
      NOTICES[result],
    );
  });
});

export default function Page() {
  const lastResult = useActionData<{ lastResult: SubmissionResult<string[]> }>()?.lastResult;
  const { callId } = useParams();
  const result = lastResult ? { callId: callId ?? '', lastResult } : null;
  return <CallsPage data={useLoaderData<typeof loader>()} result={result} />;
}
