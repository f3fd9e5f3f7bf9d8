import { parseWithZod } from '@conform-to/zod/v4';
import { json, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { asWhoever } from '#app/features/accounts/guards.server.ts';
import { keepAnswer } from '#app/features/posts/new/keep-answer.server.ts';
import { askFacts, openDraft } from '#app/features/posts/new/open-draft.server.ts';
import { whatSchemaFor } from '#app/features/posts/new/steps.ts';
import { WhatForm } from '#app/features/posts/new/what-form.tsx';
import { say } from '#app/i18n/messages.ts';
import { formOf, handle as guarded, invalid, orReply } from '#app/lib/http.ts';

export const loader = guarded(async (args) => {
  const open = await openDraft(await asWhoever(args), args);
  const title = say(`ask_what_${open.kind}`, {}, open.ctx.locale);
  return json({ ...askFacts(open, 'what', args), title });
});

export const action = guarded(async (args) => {
  const open = await openDraft(await asWhoever(args), args);
  const submission = parseWithZod(await formOf(args.request), { schema: whatSchemaFor(open.kind) });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => keepAnswer(open, 'what', submission.payload, args));
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function What() {
  return (
    <WhatForm
      ask={useLoaderData<typeof loader>()}
      lastResult={useActionData<typeof action>()?.lastResult}
    />
  );
}
