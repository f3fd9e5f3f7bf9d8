import { parseWithZod } from '@conform-to/zod/v4';
import { json, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireAuthor } from '#app/features/posts/author-guard.server.ts';
import { versionSchema } from '#app/features/posts/form.ts';
import { ownFacts } from '#app/features/posts/own/facts.server.ts';
import { OwnQuestion } from '#app/features/posts/own/question.tsx';
import { renewPost } from '#app/features/posts/renew.server.ts';
import { m } from '#app/i18n/messages.ts';
import {
  formOf,
  handle as guarded,
  invalid,
  orReply,
  redirectWithNotice,
  safeRedirect,
} from '#app/lib/http.ts';

export const loader = guarded(async (args) => {
  const author = await requireAuthor(args);
  const own = await ownFacts(author);
  if (!own.acts.renew) return safeRedirect(author.path);
  return json({ own, title: m.renew_title({}, { locale: author.ctx.locale }) });
});

export const action = guarded(async (args) => {
  const { ctx, post, path } = await requireAuthor(args);
  const submission = parseWithZod(await formOf(args.request), { schema: versionSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => {
    await renewPost(ctx, post.id, submission.value);
    return redirectWithNotice(path, 'notice_own_renewed');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
];

export default function Renewal() {
  const { own } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.lastResult;
  return (
    <OwnQuestion
      own={own}
      question={m.renew_title()}
      yes={m.renew_yes()}
      no={m.renew_no()}
      lastResult={lastResult}
    />
  );
}
