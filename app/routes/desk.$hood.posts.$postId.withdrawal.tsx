import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { reviewPage } from '#app/features/desk/review-page.server.ts';
import { ReviewPage } from '#app/features/desk/review-page.tsx';
import { takePostBack } from '#app/features/introductions/take-post-back.server.ts';
import { versionSchema } from '#app/features/posts/form.ts';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await reviewPage(ctx, neighbourhood, args.params.postId));
});

/** Takes it away, on the author's word. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const submission = parseWithZod(await formOf(args.request), { schema: versionSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => {
    const post = await takePostBack(ctx, args.params.postId ?? '');
    return redirectWithNotice(
      `/desk/${neighbourhood.slug}/posts/${post.id}`,
      'notice_desk_withdrawn',
    );
  });
});

export default function Page() {
  const lastResult = useActionData<{ lastResult: SubmissionResult<string[]> }>()?.lastResult;
  const result = lastResult ? { form: 'withdrawal' as const, lastResult } : null;
  return <ReviewPage data={useLoaderData<typeof loader>()} result={result} />;
}
