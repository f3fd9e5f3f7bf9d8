import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { responsesPage } from '#app/features/desk/responses-page.server.ts';
import { ResponsesPage } from '#app/features/desk/responses-page.tsx';
import { enterResponse, likelyFor } from '#app/features/introductions/enter-response.server.ts';
import { deskResponseSchema } from '#app/features/introductions/form.ts';
import { findResponsesPost } from '#app/features/introductions/responses-facts.server.ts';
import { likelyLines } from '#app/features/people/likely.server.ts';
import type { LikelyLine } from '#app/features/people/likely.tsx';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await responsesPage(ctx, neighbourhood, args));
});

/** Adds an answer that was phoned, said at the door or written on a slip; who may be meant is shown first. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const post = await findResponsesPost(ctx, neighbourhood, args.params.postId ?? '');
  const path = `/desk/${neighbourhood.slug}/posts/${post.id}/responses`;
  const submission = parseWithZod(await formOf(args.request), { schema: deskResponseSchema });
  if (submission.status !== 'success') return invalid(submission);
  const likely = await likelyFor(ctx, neighbourhood, submission.value);
  if (likely.length > 0)
    return json({ lastResult: submission.reply(), likely: likelyLines(likely) }, { status: 409 });
  return orReply(submission, async () => {
    return redirectWithNotice(
      path,
      await enterResponse(ctx, neighbourhood, post, submission.value),
    );
  });
});

export default function Page() {
  const answer = useActionData<{ lastResult: SubmissionResult<string[]>; likely?: LikelyLine[] }>();
  return <ResponsesPage page={useLoaderData<typeof loader>()} {...answer} />;
}
