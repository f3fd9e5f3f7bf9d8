import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { dayIn, isDay, mondayOf, nextMonday, plusDays } from '#app/lib/time.ts';
import type { Draft } from './draft.server.ts';
import { isFrozen, oldestToCorrect } from './policy.ts';

/** How many weeks ahead of the coming one a sheet may be made. */
const AHEAD = 2;

/** A week is named by its Monday, `YYYY-MM-DD`. @throws NotFound for anything else */
export const expectMonday = (week: string) => {
  if (!isDay(week) || mondayOf(week) !== week) throw new NotFound();
};

/** @throws NotFound for a week for which no sheet can be made any more, or yet; a frozen one is looked at for ever. */
export const expectWeek = (ctx: Ctx, hood: Neighbourhood, { week, edition }: Draft) => {
  const present = mondayOf(dayIn(ctx.now, hood.timeZone));
  const oldest = edition?.correction ? oldestToCorrect(present) : present;
  const latest = plusDays(nextMonday(ctx.now, hood.timeZone), 7 * AHEAD);
  if (!isFrozen(edition) && (week < oldest || week > latest)) throw new NotFound();
};
