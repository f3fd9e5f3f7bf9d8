import { parseWithZod } from '@conform-to/zod/v4';
import { json, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { asWhoever } from '#app/features/accounts/guards.server.ts';
import { contactSchema } from '#app/features/posts/form.ts';
import { ContactForm } from '#app/features/posts/new/contact-form.tsx';
import { keepAnswer } from '#app/features/posts/new/keep-answer.server.ts';
import {
  askFacts,
  expectAnswersBefore,
  openDraft,
} from '#app/features/posts/new/open-draft.server.ts';
import { m } from '#app/i18n/messages.ts';
import { formOf, handle as guarded, invalid, orReply } from '#app/lib/http.ts';

export const loader = guarded(async (args) => {
  const open = await openDraft(await asWhoever(args), args);
  expectAnswersBefore(open, 'contact');
  const title = m.ask_contact({}, { locale: open.ctx.locale });
  return json({ ...askFacts(open, 'contact', args), title });
});

export const action = guarded(async (args) => {
  const open = await openDraft(await asWhoever(args), args);
  const submission = parseWithZod(await formOf(args.request), { schema: contactSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => keepAnswer(open, 'contact', submission.payload, args));
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Contact() {
  return (
    <ContactForm
      ask={useLoaderData<typeof loader>()}
      lastResult={useActionData<typeof action>()?.lastResult}
    />
  );
}
