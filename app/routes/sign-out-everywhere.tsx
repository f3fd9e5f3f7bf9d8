import { redirect } from '@remix-run/node';
import { asVisitor, asWhoever } from '#app/features/accounts/guards.server.ts';
import { endAllSessions, endSession } from '#app/features/accounts/sessions.server.ts';
import { accountOf } from '#app/lib/ctx.ts';
import { handle as guarded } from '#app/lib/http.ts';

export const loader = guarded(async (args) => {
  asVisitor(args);
  return redirect('/', 303);
});

export const action = guarded(async (args) => {
  const accountId = accountOf((await asWhoever(args)).actor);
  const { db, secure } = args.context;
  if (accountId) await endAllSessions(db, accountId);
  const ended = await endSession(db, args.request.headers.get('Cookie'), secure);
  return redirect('/', { status: 303, headers: { 'Set-Cookie': ended } });
});
