import { json, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AnswerPage } from '#app/features/introductions/answer-page.tsx';
import { answerFacts } from '#app/features/introductions/own-facts.server.ts';
import { requireResponder } from '#app/features/introductions/responder-guard.server.ts';
import { m } from '#app/i18n/messages.ts';
import { handle as guarded } from '#app/lib/http.ts';

export const loader = guarded(async (args) => {
  const own = await requireResponder(args);
  const title = m.answer_page({}, { locale: own.ctx.locale });
  return json({ title, answer: await answerFacts(own, args.context.origin) });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
];

export default function Answered() {
  return <AnswerPage answer={useLoaderData<typeof loader>().answer} />;
}
