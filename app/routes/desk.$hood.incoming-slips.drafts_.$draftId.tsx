import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { json, redirect } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { keptSlipPage } from '#app/features/desk/slips-page.server.ts';
import { SlipsPage } from '#app/features/desk/slips-page.tsx';
import { likelyOf } from '#app/features/introductions/slips/enter.server.ts';
import { finishSlip } from '#app/features/introductions/slips/finish.server.ts';
import { FIELD_OF, slipAnswerSchema } from '#app/features/introductions/slips/form.ts';
import { likelyLines } from '#app/features/people/likely.server.ts';
import type { LikelyLine } from '#app/features/people/likely.tsx';
import { formOf, handle as guarded, invalid, orReply } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await keptSlipPage(ctx, neighbourhood, args.params.draftId ?? '', args.request));
});

/** A card that was kept is the answer to its post after all. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const submission = parseWithZod(await formOf(args.request), { schema: slipAnswerSchema });
  if (submission.status !== 'success') return invalid(submission);
  const likely = likelyLines(await likelyOf(ctx, neighbourhood, submission.value));
  if (likely.length > 0) return json({ lastResult: submission.reply(), likely }, { status: 409 });
  return orReply(
    submission,
    async () => {
      const { draftId = '' } = args.params;
      const { number } = await finishSlip(ctx, neighbourhood, draftId, submission.value);
      return redirect(`/desk/${neighbourhood.slug}/incoming-slips?entered=${number}`, 303);
    },
    FIELD_OF,
  );
});

export default function Page() {
  const answer = useActionData<{ lastResult: SubmissionResult<string[]>; likely?: LikelyLine[] }>();
  return <SlipsPage data={useLoaderData<typeof loader>()} {...answer} />;
}
