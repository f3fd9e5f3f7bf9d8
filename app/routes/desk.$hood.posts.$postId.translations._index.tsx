import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { translationPage } from '#app/features/desk/translation-page.server.ts';
import { TranslationPage } from '#app/features/desk/translation-page.tsx';
import { findHoodPost } from '#app/features/posts/desk-queries.server.ts';
import { addTranslation } from '#app/features/posts/translations/add.server.ts';
import { translationSchema } from '#app/features/posts/translations/form.ts';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await translationPage(ctx, neighbourhood, args));
});

/** Puts a post's words into another language, or says them better there. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const { id } = await findHoodPost(ctx, neighbourhood.id, args.params.postId ?? '');
  const submission = parseWithZod(await formOf(args.request), { schema: translationSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => {
    await addTranslation(ctx, id, submission.value);
    return redirectWithNotice(`/desk/${neighbourhood.slug}/posts/${id}`, 'notice_desk_translated');
  });
});

export default function Page() {
  const lastResult = useActionData<{ lastResult: SubmissionResult<string[]> }>()?.lastResult;
  return <TranslationPage page={useLoaderData<typeof loader>()} lastResult={lastResult} />;
}
