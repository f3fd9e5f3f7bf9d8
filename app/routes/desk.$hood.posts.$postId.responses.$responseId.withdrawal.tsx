import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { responsesPage } from '#app/features/desk/responses-page.server.ts';
import { ResponsesPage } from '#app/features/desk/responses-page.tsx';
import { findResponsesPost } from '#app/features/introductions/responses-facts.server.ts';
import { withdrawResponse } from '#app/features/introductions/withdraw-response.server.ts';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await responsesPage(ctx, neighbourhood, args));
});

/** Takes an answer back, on the word of who gave it. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const post = await findResponsesPost(ctx, neighbourhood, args.params.postId ?? '');
  const path = `/desk/${neighbourhood.slug}/posts/${post.id}/responses`;
  const submission = parseWithZod(await formOf(args.request), { schema: z.object({}) });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => {
    await withdrawResponse(ctx, args.params.responseId ?? '');
    return redirectWithNotice(path, 'notice_response_withdrawn');
  });
});

export default function Page() {
  const lastResult = useActionData<{ lastResult: SubmissionResult<string[]> }>()?.lastResult;
  return <ResponsesPage page={useLoaderData<typeof loader>()} lastResult={lastResult} />;
}
