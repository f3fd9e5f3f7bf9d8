import { parseWithZod } from '@conform-to/zod/v4';
import { json, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AnswerPage } from '#app/features/introductions/answer-page.tsx';
import { ownYesSchema } from '#app/features/introductions/form.ts';
import { orBack } from '#app/features/introductions/or-back.ts';
import { answerFacts } from '#app/features/introductions/own-facts.server.ts';
import { ownYes } from '#app/features/introductions/own-yes.ts';
import { recordYes } from '#app/features/introductions/record-yes.server.ts';
import { requireResponder } from '#app/features/introductions/responder-guard.server.ts';
import { introductionOf } from '#app/features/introductions/responses.server.ts';
import { m } from '#app/i18n/messages.ts';
import { formOf, handle as guarded, invalid, redirectWithNotice } from '#app/lib/http.ts';

export const loader = guarded(async (args) => {
  const own = await requireResponder(args);
  const title = m.answer_page({}, { locale: own.ctx.locale });
  return json({ title, answer: await answerFacts(own, args.context.origin) });
});

/** Whoever answered says yes, with the sentence ticked. */
export const action = guarded(async (args) => {
  const { ctx, response, path } = await requireResponder(args);
  const submission = parseWithZod(await formOf(args.request), { schema: ownYesSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orBack(path, async () => {
    const intro = await introductionOf(ctx, response);
    await recordYes(ctx, intro?.id ?? '', 'other', ownYes(ctx.locale));
    return redirectWithNotice(path, 'notice_own_yes');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
];

export default function Agreement() {
  const wrong = useActionData<{ lastResult: unknown }>() !== undefined;
  return <AnswerPage answer={useLoaderData<typeof loader>().answer} yesError={wrong} />;
}
