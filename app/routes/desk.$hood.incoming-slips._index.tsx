import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { json, redirect } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { slipsPage } from '#app/features/desk/slips-page.server.ts';
import { SlipsPage } from '#app/features/desk/slips-page.tsx';
import { enterSlip, likelyOf } from '#app/features/introductions/slips/enter.server.ts';
import { FIELD_OF, slipSchema } from '#app/features/introductions/slips/form.ts';
import { likelyLines } from '#app/features/people/likely.server.ts';
import type { LikelyLine } from '#app/features/people/likely.tsx';
import { formOf, handle as guarded, invalid, orReply } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await slipsPage(ctx, neighbourhood, args.request));
});

/** A card that came back is typed in, who may be meant is shown first; it gets a number. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const submission = parseWithZod(await formOf(args.request), { schema: slipSchema });
  if (submission.status !== 'success') return invalid(submission);
  const likely = likelyLines(await likelyOf(ctx, neighbourhood, submission.value));
  if (likely.length > 0) return json({ lastResult: submission.reply(), likely }, { status: 409 });
  return orReply(
    submission,
    async () => {
      const { number } = await enterSlip(ctx, neighbourhood, submission.value);
      return redirect(`/desk/${neighbourhood.slug}/incoming-slips?entered=${number}`, 303);
    },
    FIELD_OF,
  );
});

export default function Page() {
  const answer = useActionData<{ lastResult: SubmissionResult<string[]>; likely?: LikelyLine[] }>();
  return <SlipsPage data={useLoaderData<typeof loader>()} {...answer} />;
}
