import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { DECENT_HOURS } from '#app/features/people/call-policy.ts';
import type { OpenCall } from '#app/features/people/call-queries.server.ts';
import { sayDay, sayInstant } from '#app/features/posts/when.ts';
import { m } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';

type Waiting = {
  call: Pick<OpenCall['call'], 'notBefore'>;
  person: Pick<OpenCall['person'], 'pausedUntil' | 'callFrom' | 'callUntil'>;
  wait: OpenCall['wait'];
};

/** Why it waits, in words; hours where the person named some. */
export const sayWait = (ctx: Ctx, hood: Neighbourhood, { call, person, wait }: Waiting): string => {
  const { locale } = ctx;
  if (wait === 'paused' && person.pausedUntil)
    return m.call_paused({ day: sayDay(person.pausedUntil, locale) }, { locale });
  if (wait === 'not_before')
    return m.call_from({ at: sayInstant(call.notBefore, hood.timeZone, locale) }, { locale });
  if (wait === null && !person.callFrom) return '';
  const from = person.callFrom ?? DECENT_HOURS.from;
  return m.call_hours({ from, until: person.callUntil ?? DECENT_HOURS.until }, { locale });
};
