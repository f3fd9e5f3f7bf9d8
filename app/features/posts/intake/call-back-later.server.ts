import { Temporal } from 'temporal-polyfill';
import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { saveDraft } from './drafts.server.ts';
import type { DraftFields } from './form.ts';

/** Nine in the morning of the next day from Monday to Friday, there. */
const nextMorning = (now: Date, timeZone: string): Date => {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const friday = today.dayOfWeek >= 5;
  const day = today.add({ days: friday ? 8 - today.dayOfWeek : 1 });
  return new Date(day.toZonedDateTime({ timeZone, plainTime: '09:00' }).epochMilliseconds);
};

export type Later = { version: number; fields: DraftFields; after: 'hour' | 'next' };

/**
 * "Bel later terug": the conversation is kept and comes back in an hour, or the next working morning.
 * @throws NotFound, Conflict
 */
export const callBackLater = (
  ctx: Ctx,
  hood: Neighbourhood,
  id: string,
  { after, ...save }: Later,
): Promise<number> =>
  saveDraft(ctx, hood.id, id, {
    ...save,
    callBackAt:
      after === 'hour'
        ? new Date(ctx.now.getTime() + 60 * 60 * 1000)
        : nextMorning(ctx.now, hood.timeZone),
  });
