import { redirect } from '@remix-run/node';
import { asVisitor } from '#app/features/accounts/guards.server.ts';
import { endSession } from '#app/features/accounts/sessions.server.ts';
import { handle as guarded } from '#app/lib/http.ts';

export const loader = guarded(async (args) => {
  asVisitor(args);
  return redirect('/', 303);
});

export const action = guarded(async (args) => {
  asVisitor(args);
  const { db, secure } = args.context;
  const ended = await endSession(db, args.request.headers.get('Cookie'), secure);
  return redirect('/', { status: 303, headers: { 'Set-Cookie': ended } });
});
