import { parseWithZod } from '@conform-to/zod/v4';
import { json, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { asWhoever } from '#app/features/accounts/guards.server.ts';
import { wordsSchema } from '#app/features/posts/form.ts';
import { keepAnswer } from '#app/features/posts/new/keep-answer.server.ts';
import {
  askFacts,
  expectAnswersBefore,
  openDraft,
} from '#app/features/posts/new/open-draft.server.ts';
import { WordsForm } from '#app/features/posts/new/words-form.tsx';
import { m } from '#app/i18n/messages.ts';
import { formOf, handle as guarded, invalid, orReply } from '#app/lib/http.ts';

export const loader = guarded(async (args) => {
  const open = await openDraft(await asWhoever(args), args);
  expectAnswersBefore(open, 'words');
  const title = m.ask_words({}, { locale: open.ctx.locale });
  return json({ ...askFacts(open, 'words', args), title });
});

export const action = guarded(async (args) => {
  const open = await openDraft(await asWhoever(args), args);
  const submission = parseWithZod(await formOf(args.request), { schema: wordsSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => keepAnswer(open, 'words', submission.payload, args), {
    error_text_long: 'text',
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Words() {
  return (
    <WordsForm
      ask={useLoaderData<typeof loader>()}
      lastResult={useActionData<typeof action>()?.lastResult}
    />
  );
}
