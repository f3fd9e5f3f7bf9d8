import { parseWithZod } from '@conform-to/zod/v4';
import { json, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { setUpSchema } from '#app/features/accounts/form.ts';
import { asVisitor } from '#app/features/accounts/guards.server.ts';
import { isNew } from '#app/features/accounts/queries.server.ts';
import { startSession } from '#app/features/accounts/sessions.server.ts';
import { setUp } from '#app/features/accounts/set-up.server.ts';
import { SetUpForm } from '#app/features/accounts/set-up-form.tsx';
import { m } from '#app/i18n/messages.ts';
import { NotFound } from '#app/lib/errors.ts';
import { formOf, handle as guarded, invalid, orReply } from '#app/lib/http.ts';

/** Open while there is no account at all; then closed for good. */
export const loader = guarded(async (args) => {
  const ctx = asVisitor(args);
  if (!(await isNew(ctx.db))) throw new NotFound();
  return json({ title: m.setup_title({}, { locale: ctx.locale }) });
});

export const action = guarded(async (args) => {
  const ctx = asVisitor(args);
  if (!(await isNew(ctx.db))) throw new NotFound();
  const submission = parseWithZod(await formOf(args.request), { schema: setUpSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => {
    const { coordinatorId } = await setUp(ctx, submission.value);
    const started = await startSession(ctx.db, coordinatorId, args.context.secure);
    return redirect('/coordination', { status: 303, headers: { 'Set-Cookie': started } });
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
];

export default function SetUp() {
  return <SetUpForm lastResult={useActionData<typeof action>()?.lastResult} />;
}
