import { json, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { takePostBack } from '#app/features/introductions/take-post-back.server.ts';
import { requireAuthor } from '#app/features/posts/author-guard.server.ts';
import { ownFacts } from '#app/features/posts/own/facts.server.ts';
import { OwnQuestion } from '#app/features/posts/own/question.tsx';
import { m } from '#app/i18n/messages.ts';
import { handle as guarded, redirectWithNotice, safeRedirect } from '#app/lib/http.ts';

export const loader = guarded(async (args) => {
  const author = await requireAuthor(args);
  const own = await ownFacts(author);
  if (!own.acts.withdraw) return safeRedirect(author.path);
  return json({ own, title: m.withdraw_title({}, { locale: author.ctx.locale }) });
});

/** Sent twice, or closed meanwhile: the post's page says how it stands. */
export const action = guarded(async (args) => {
  const { ctx, post, path } = await requireAuthor(args);
  if (post.closedAt) return safeRedirect(path);
  await takePostBack(ctx, post.id);
  return redirectWithNotice(path, 'notice_own_withdrawn');
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
];

export default function Withdrawal() {
  return (
    <OwnQuestion
      own={useLoaderData<typeof loader>().own}
      question={m.withdraw_title()}
      then={m.withdraw_then()}
      yes={m.withdraw_yes()}
      no={m.withdraw_no()}
      lastResult={undefined}
    />
  );
}
