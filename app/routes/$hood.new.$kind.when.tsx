import { parseWithZod } from '@conform-to/zod/v4';
import { json, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { asWhoever } from '#app/features/accounts/guards.server.ts';
import { whenSchema } from '#app/features/posts/form.ts';
import { expectDate } from '#app/features/posts/life.ts';
import { keepAnswer } from '#app/features/posts/new/keep-answer.server.ts';
import {
  askFacts,
  expectAnswersBefore,
  openDraft,
} from '#app/features/posts/new/open-draft.server.ts';
import { WhenForm } from '#app/features/posts/new/when-form.tsx';
import { placeChoices } from '#app/features/posts/place-choices.server.ts';
import { m } from '#app/i18n/messages.ts';
import { formOf, handle as guarded, invalid, orReply } from '#app/lib/http.ts';

export const loader = guarded(async (args) => {
  const open = await openDraft(await asWhoever(args), args);
  expectAnswersBefore(open, 'when');
  const title = m.ask_when({}, { locale: open.ctx.locale });
  const places = await placeChoices(open.ctx, open.hood.id, open.kind);
  return json({ ...askFacts(open, 'when', args), places, title });
});

export const action = guarded(async (args) => {
  const open = await openDraft(await asWhoever(args), args);
  const submission = parseWithZod(await formOf(args.request), { schema: whenSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(
    submission,
    async () => {
      expectDate(submission.value, open.ctx.now, open.hood.timeZone);
      return keepAnswer(open, 'when', submission.payload, args);
    },
    { error_date_past: 'date', error_date_far: 'date' },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function When() {
  return (
    <WhenForm
      ask={useLoaderData<typeof loader>()}
      lastResult={useActionData<typeof action>()?.lastResult}
    />
  );
}
