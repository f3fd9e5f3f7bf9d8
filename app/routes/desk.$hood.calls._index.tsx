import { parseWithZod } from '@conform-to/zod/v4';
import { json } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { callsPage, pageOf } from '#app/features/desk/calls-page.server.ts';
import { CallsPage } from '#app/features/desk/calls-page.tsx';
import { callBackSchema } from '#app/features/people/call-form.ts';
import { openCallBack } from '#app/features/people/open-call-back.server.ts';
import { formOf, handle as guarded, invalid, redirectWithNotice } from '#app/lib/http.ts';

export const handle = { hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** Whom to call, why, and what to say. */
export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  return json(await callsPage(ctx, neighbourhood, pageOf(args.request)));
});

/** "Bel later terug": puts somebody on the list. */
export const action = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const submission = parseWithZod(await formOf(args.request), { schema: callBackSchema });
  if (submission.status !== 'success') return invalid(submission);
  await openCallBack(ctx, neighbourhood.id, submission.value.personId);
  return redirectWithNotice(`/desk/${neighbourhood.slug}/calls`, 'notice_call_back');
});

export default function Page() {
  return <CallsPage data={useLoaderData<typeof loader>()} />;
}
