import { requireDesk } from '#app/features/accounts/guards.server.ts';
import { appointmentIcs } from '#app/features/introductions/calendar.server.ts';
import { findDeskIntroduction } from '#app/features/introductions/queries.server.ts';
import { handle as guarded } from '#app/lib/http.ts';

/** The appointment for a calendar: the author's, to be sent or printed for them. */
export const loader = guarded(async (args) => {
  const { ctx, neighbourhood } = await requireDesk(args);
  const id = args.params.introductionId ?? '';
  return appointmentIcs(ctx, await findDeskIntroduction(ctx, neighbourhood.id, id), 'author');
});
