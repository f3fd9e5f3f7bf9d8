import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { introductionPage } from '#app/features/desk/introduction-page.server.ts';
import { IntroductionPage } from '#app/features/desk/introduction-page.tsx';
import { yesSchema } from '#app/features/introductions/form.ts';
import { findDeskIntroduction } from '#app/features/introductions/queries.server.ts';
import { recordYes } from '#app/features/introductions/record-yes.server.ts';
import { sideOfDesk } from '#app/features/introductions/side-of-desk.server.ts';
import { m } from '#app/i18n/messages.ts';
import { formOf, handle as guarded, invalid, orReply, redirectWithNotice } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await introductionPage(ctx, neighbourhood, args.params.introductionId));
});

/** Keeps the yes that was heard, with the sentence that was said. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const id = args.params.introductionId ?? '';
  const intro = await findDeskIntroduction(ctx, neighbourhood.id, id);
  const path = `/desk/${neighbourhood.slug}/introductions/${intro.id}`;
  const submission = parseWithZod(await formOf(args.request), { schema: yesSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => {
    const { side, language, route } = submission.value;
    const who = await sideOfDesk(ctx, neighbourhood, intro.id, side);
    const wording = m.consent_contact_said({ person: who.firstName }, { locale: language });
    const after = await recordYes(ctx, intro.id, side, { wording, language, route });
    const both = after.state === 'shared';
    return redirectWithNotice(path, both ? 'notice_intro_shared' : 'notice_intro_yes');
  });
});

export default function Page() {
  const lastResult = useActionData<{ lastResult: SubmissionResult<string[]> }>()?.lastResult;
  const result = lastResult ? { form: 'agreements' as const, lastResult } : null;
  return <IntroductionPage data={useLoaderData<typeof loader>()} result={result} />;
}
