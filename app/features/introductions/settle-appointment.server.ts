import { findNeighbourhoodById } from '#app/features/neighbourhoods/queries.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict, Forbidden } from '#app/lib/errors.ts';
import { dayIn, instantAt, plusDays } from '#app/lib/time.ts';
import { canKeep, canSettle } from './policy.ts';
import { findIntroduction, type Introduction, standingYeses } from './queries.server.ts';
import { changeIntroduction, expectVersion } from './settle.server.ts';

export type Appointment = { date: string; time: string; place: string | null; version: number };

/** Days after an appointment on which to ask how it went. */
const ASK_AFTER = 2;

/**
 * Settles, or settles anew, when and where the two meet.
 * @throws NotFound, Forbidden, Conflict('error_changed_meanwhile'), Conflict('error_introduction_over'),
 * Conflict('error_date_past'), Conflict('error_date_far'), Conflict('error_time_skipped')
 */
export const settleAppointment = (
  ctx: Ctx,
  id: string,
  input: Appointment,
): Promise<Introduction> =>
  atomically(ctx, async (ctx) => {
    const found = await findIntroduction(ctx, id);
    if (!canKeep(ctx.actor, found)) throw new Forbidden();
    expectVersion(found, input.version);
    if (!canSettle(ctx.actor, found) || (await standingYeses(ctx, found)).size < 2)
      throw new Conflict('error_introduction_over');
    const { timeZone } = await findNeighbourhoodById(ctx, found.neighbourhoodId);
    const at = instantAt(input.date, input.time, timeZone);
    if (!at) throw new Conflict('error_time_skipped');
    if (at < ctx.now) throw new Conflict('error_date_past');
    if (input.date > plusDays(dayIn(ctx.now, timeZone), 366)) throw new Conflict('error_date_far');
    return changeIntroduction(
      ctx,
      found,
      {
        state: 'appointed',
        meetDate: input.date,
        meetTime: input.time,
        meetPlace: input.place,
        aftercareOn: plusDays(input.date, ASK_AFTER),
      },
      { step: 'appointed' },
    );
  });
