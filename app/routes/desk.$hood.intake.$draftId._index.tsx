import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { json, redirect } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { intakePage } from '#app/features/desk/intake-page.server.ts';
import { IntakePage } from '#app/features/desk/intake-page.tsx';
import { likelyLines } from '#app/features/people/likely.server.ts';
import type { LikelyLine } from '#app/features/people/likely.tsx';
import { completeIntake } from '#app/features/posts/intake/complete.server.ts';
import { intakeSchema } from '#app/features/posts/intake/form.ts';
import { likelyCallers } from '#app/features/posts/intake/likely.server.ts';
import { formOf, handle as guarded, invalid, orReply } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await intakePage(ctx, neighbourhood, args.params.draftId ?? ''));
});

/** The conversation is done: it becomes a post. Who may be meant is shown before a record is made. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const form = await formOf(args.request);
  const submission = parseWithZod(form, { schema: intakeSchema(form) });
  if (submission.status !== 'success') return invalid(submission);
  const { draftId = '' } = args.params;
  const likely = await likelyCallers(ctx, neighbourhood.id, draftId, submission.value);
  if (likely.length > 0)
    return json({ lastResult: submission.reply(), likely: likelyLines(likely) }, { status: 409 });
  return orReply(
    submission,
    async () => {
      await completeIntake(ctx, neighbourhood, draftId, submission.value);
      return redirect(`/desk/${neighbourhood.slug}/intake/${draftId}`, 303);
    },
    { error_date_past: 'date', error_date_far: 'date', error_place_gone: 'place' },
  );
});

export default function Page() {
  const answer = useActionData<{ lastResult: SubmissionResult<string[]>; likely?: LikelyLine[] }>();
  return <IntakePage data={useLoaderData<typeof loader>()} {...answer} />;
}
