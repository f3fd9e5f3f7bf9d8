import { json, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Button, LinkButton } from '#app/components/button.tsx';
import { answerFacts } from '#app/features/introductions/own-facts.server.ts';
import { requireResponder } from '#app/features/introductions/responder-guard.server.ts';
import { withdrawResponse } from '#app/features/introductions/withdraw-response.server.ts';
import { HoodPage } from '#app/features/neighbourhoods/hood-page.tsx';
import { BackLink } from '#app/features/posts/new/ask-page.tsx';
import { m } from '#app/i18n/messages.ts';
import { handle as guarded, redirectWithNotice, safeRedirect } from '#app/lib/http.ts';

export const loader = guarded(async (args) => {
  const own = await requireResponder(args);
  const { hood, path, canWithdraw } = await answerFacts(own, args.context.origin);
  if (!canWithdraw) return safeRedirect(path);
  const title = m.answer_withdraw_title({}, { locale: own.ctx.locale });
  return json({ title, hood, path });
});

/** Sent twice, or over meanwhile: the answer's page says how it stands. */
export const action = guarded(async (args) => {
  const { ctx, response, path } = await requireResponder(args);
  await withdrawResponse(ctx, response.id);
  return redirectWithNotice(path, 'notice_answer_withdrawn');
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
];

export default function Withdrawal() {
  const { hood, path } = useLoaderData<typeof loader>();
  return (
    <HoodPage hood={hood}>
      <BackLink to={path} />
      <h1>{m.answer_withdraw_title()}</h1>
      <p className="form-intro">{m.answer_withdraw_then()}</p>
      <form method="post" className="acts">
        <Button>{m.answer_withdraw_yes()}</Button>
        <LinkButton look="plain" to={path}>
          {m.answer_withdraw_no()}
        </LinkButton>
      </form>
    </HoodPage>
  );
}
