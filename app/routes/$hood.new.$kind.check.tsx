import { parseWithZod } from '@conform-to/zod/v4';
import { json, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { asWhoever } from '#app/features/accounts/guards.server.ts';
import { checkSchema } from '#app/features/posts/form.ts';
import { checkFacts, submissionOf } from '#app/features/posts/new/check-facts.server.ts';
import { CheckForm } from '#app/features/posts/new/check-form.tsx';
import { sentCookie } from '#app/features/posts/new/draft-cookie.server.ts';
import { expectAnswersBefore, openDraft } from '#app/features/posts/new/open-draft.server.ts';
import { submitPost } from '#app/features/posts/submit.server.ts';
import { m } from '#app/i18n/messages.ts';
import { formOf, handle as guarded, invalid, orReply } from '#app/lib/http.ts';

export const loader = guarded(async (args) => {
  const open = await openDraft(await asWhoever(args), args);
  expectAnswersBefore(open, 'check');
  return json({
    ...(await checkFacts(open)),
    title: m.check_title({}, { locale: open.ctx.locale }),
  });
});

export const action = guarded(async (args) => {
  const open = await openDraft(await asWhoever(args), args);
  expectAnswersBefore(open, 'check');
  const submission = parseWithZod(await formOf(args.request), { schema: checkSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => {
    const { ctx, hood, draft } = open;
    await submitPost(ctx, hood.slug, submissionOf(open, submission.value));
    const forget = sentCookie(hood.slug, draft, args.context.secure);
    return redirect(`/mine/${draft.packed.key}/sent`, {
      status: 303,
      headers: { 'Set-Cookie': forget },
    });
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Check() {
  return (
    <CheckForm
      check={useLoaderData<typeof loader>()}
      lastResult={useActionData<typeof action>()?.lastResult}
    />
  );
}
