import { parseWithZod } from '@conform-to/zod/v4';
import { json, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { signInSchema } from '#app/features/accounts/form.ts';
import { asWhoever } from '#app/features/accounts/guards.server.ts';
import { findActor, isNew } from '#app/features/accounts/queries.server.ts';
import { startSession } from '#app/features/accounts/sessions.server.ts';
import { checkPassword } from '#app/features/accounts/sign-in.server.ts';
import { SignInForm } from '#app/features/accounts/sign-in-form.tsx';
import { m } from '#app/i18n/messages.ts';
import { formOf, handle as guarded, invalid, orReply, safeRedirect } from '#app/lib/http.ts';

export const loader = guarded(async (args) => {
  const ctx = await asWhoever(args);
  const next = new URL(args.request.url).searchParams.get('next');
  if (await isNew(ctx.db)) throw redirect('/setup', 303);
  if (ctx.actor.type === 'worker') throw safeRedirect(next, '/desk');
  return json({ next, title: m.sign_in_title({}, { locale: ctx.locale }) });
});

export const action = guarded(async (args) => {
  const ctx = await asWhoever(args);
  const { db, throttle, clientAddress, secure } = args.context;
  const submission = parseWithZod(await formOf(args.request), { schema: signInSchema });
  if (submission.status !== 'success') return invalid(submission);
  return orReply(submission, async () => {
    const accountId = await checkPassword(ctx, throttle, clientAddress, submission.value);
    const headers = { 'Set-Cookie': await startSession(db, accountId, secure) };
    const { type } = await findActor(db, accountId);
    const home = type === 'worker' ? '/desk' : '/my';
    return safeRedirect(submission.value.next, home, { status: 303, headers });
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
];

export default function SignIn() {
  return (
    <SignInForm
      next={useLoaderData<typeof loader>().next}
      lastResult={useActionData<typeof action>()?.lastResult}
    />
  );
}
