import { appointmentIcs } from '#app/features/introductions/calendar.server.ts';
import { findIntroduction } from '#app/features/introductions/queries.server.ts';
import { requireAuthor } from '#app/features/posts/author-guard.server.ts';
import { handle as guarded } from '#app/lib/http.ts';

/** The appointment, for a calendar. */
export const loader = guarded(async (args) => {
  const { ctx } = await requireAuthor(args);
  return appointmentIcs(ctx, await findIntroduction(ctx, args.params.introductionId ?? ''));
});
