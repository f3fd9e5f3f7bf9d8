import { appointmentIcs } from '#app/features/introductions/calendar.server.ts';
import { requireResponder } from '#app/features/introductions/responder-guard.server.ts';
import { introductionOf } from '#app/features/introductions/responses.server.ts';
import { handle as guarded } from '#app/lib/http.ts';

/** The appointment, for a calendar. */
export const loader = guarded(async (args) => {
  const { ctx, response } = await requireResponder(args);
  return appointmentIcs(ctx, await introductionOf(ctx, response));
});
