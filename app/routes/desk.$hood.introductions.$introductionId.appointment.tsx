import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { introductionPage } from '#app/features/desk/introduction-page.server.ts';
import { IntroductionPage } from '#app/features/desk/introduction-page.tsx';
import { appointmentSchema } from '#app/features/introductions/form.ts';
import { findDeskIntroduction } from '#app/features/introductions/queries.server.ts';
import { settleAppointment } from '#app/features/introductions/settle-appointment.server.ts';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await introductionPage(ctx, neighbourhood, args.params.introductionId));
});

/** Settles when and where they meet. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const id = args.params.introductionId ?? '';
  const intro = await findDeskIntroduction(ctx, neighbourhood.id, id);
  const path = `/desk/${neighbourhood.slug}/introductions/${intro.id}`;
  const submission = parseWithZod(await formOf(args.request), { schema: appointmentSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(
    submission,
    async () => {
      await settleAppointment(ctx, intro.id, submission.value);
      return redirectWithNotice(path, 'notice_intro_appointed');
    },
    { error_date_past: 'date', error_date_far: 'date', error_time_skipped: 'time' },
  );
});

export default function Page() {
  const lastResult = useActionData<{ lastResult: SubmissionResult<string[]> }>()?.lastResult;
  const result = lastResult ? { form: 'appointment' as const, lastResult } : null;
  return <IntroductionPage data={useLoaderData<typeof loader>()} result={result} />;
}
