import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { responsesPage } from '#app/features/desk/responses-page.server.ts';
import { ResponsesPage } from '#app/features/desk/responses-page.tsx';
import { proposalSchema } from '#app/features/introductions/form.ts';
import { proposeWhom } from '#app/features/introductions/propose-whom.server.ts';
import { findResponsesPost } from '#app/features/introductions/responses-facts.server.ts';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await responsesPage(ctx, neighbourhood, args));
});

/** Proposes an introduction: of somebody who answered, or whom the worker thought of. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const post = await findResponsesPost(ctx, neighbourhood, args.params.postId ?? '');
  const submission = parseWithZod(await formOf(args.request), { schema: proposalSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => {
    const { id } = await proposeWhom(ctx, post.id, submission.value);
    return redirectWithNotice(
      `/desk/${neighbourhood.slug}/introductions/${id}`,
      'notice_intro_proposed',
    );
  });
});

export default function Page() {
  const lastResult = useActionData<{ lastResult: SubmissionResult<string[]> }>()?.lastResult;
  return <ResponsesPage page={useLoaderData<typeof loader>()} lastResult={lastResult} />;
}
