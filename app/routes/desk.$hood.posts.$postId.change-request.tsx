import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { reviewPage } from '#app/features/desk/review-page.server.ts';
import { ReviewPage } from '#app/features/desk/review-page.tsx';
import { askChange } from '#app/features/posts/ask-change.server.ts';
import { reasonSchema } from '#app/features/posts/form.ts';
import { nextToRead } from '#app/features/posts/review/facts.server.ts';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await reviewPage(ctx, neighbourhood, args.params.postId));
});

/** Asks the author for a change, with a reason. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const submission = parseWithZod(await formOf(args.request), { schema: reasonSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => {
    const post = await askChange(ctx, args.params.postId ?? '', submission.value);
    return redirectWithNotice(await nextToRead(ctx, neighbourhood, post), 'notice_desk_asked');
  });
});

export default function Page() {
  const lastResult = useActionData<{ lastResult: SubmissionResult<string[]> }>()?.lastResult;
  const result = lastResult ? { form: 'change-request' as const, lastResult } : null;
  return <ReviewPage data={useLoaderData<typeof loader>()} result={result} />;
}
