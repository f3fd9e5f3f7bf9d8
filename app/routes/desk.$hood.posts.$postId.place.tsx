import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { reviewPage } from '#app/features/desk/review-page.server.ts';
import { ReviewPage } from '#app/features/desk/review-page.tsx';
import { postPlaceSchema } from '#app/features/posts/form.ts';
import { placePost } from '#app/features/posts/place.server.ts';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await reviewPage(ctx, neighbourhood, args.params.postId));
});

/** Writes down where it is held. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const submission = parseWithZod(await formOf(args.request), { schema: postPlaceSchema });
  if (submission.status !== 'success') return invalid(submission);
  const { place: placeId, version } = submission.value;
  return orReply(
    submission,
    async () => {
      const post = await placePost(ctx, args.params.postId ?? '', { placeId, version });
      return redirectWithNotice(
        `/desk/${neighbourhood.slug}/posts/${post.id}`,
        'notice_post_placed',
      );
    },
    { error_place_gone: 'place' },
  );
});

export default function Page() {
  const lastResult = useActionData<{ lastResult: SubmissionResult<string[]> }>()?.lastResult;
  const result = lastResult ? { form: 'place' as const, lastResult } : null;
  return <ReviewPage data={useLoaderData<typeof loader>()} result={result} />;
}
