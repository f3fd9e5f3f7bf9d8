import { json } from '@remix-run/node';
import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { sayNumber } from '#app/features/introductions/slips/number.server.ts';
import { handle as guarded } from '#app/lib/http.ts';

/** The post of a number while it is typed. */
export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const typed = new URL(args.request.url).searchParams.get('code') ?? '';
  return json(await sayNumber(ctx, neighbourhood.id, typed.slice(0, 40)));
});
