import { findNeighbourhoodById } from '#app/features/neighbourhoods/queries.server.ts';
import { settleReasons } from '#app/features/people/open-call.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { Conflict, Forbidden } from '#app/lib/errors.ts';
import { dayIn, instantAt, plusDays } from '#app/lib/time.ts';
import { tellOf } from './news.server.ts';
import { canKeep, canSettle, SIDES, type Side } from './policy.ts';
import { findIntroduction, type Introduction, standingYeses } from './queries.server.ts';
import { changeIntroduction, expectVersion } from './settle.server.ts';

export type Appointment = {
  date: string;
  time: string;
  place: string | null;
  /** Those who know it already: they settled it on the phone. The other hears it. */
  known?: readonly Side[];
  version: number;
};

/** Days after an appointment on which to ask how it went. */
const ASK_AFTER = 2;

/**
 * Settles, or settles anew, when and where the two meet; who does not know it yet is told.
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
    const after = await changeIntroduction(
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
    // What was to be told of an earlier appointment is not so any more.
    await settleReasons(ctx, id, 'introduction_appointed');
    const told = SIDES.filter((side) => !input.known?.includes(side));
    await tellOf(
      ctx,
      after,
      'introduction_appointed',
      told.map((side) => (side === 'author' ? after.authorId : after.otherId)),
    );
    return after;
  });
