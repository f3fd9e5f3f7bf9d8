import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { DECENT_HOURS, TRIES } from '#app/features/people/call-policy.ts';
import {
  listOpenCalls,
  listReasons,
  listTries,
  type OpenCall,
} from '#app/features/people/call-queries.server.ts';
import { sayDay, sayInstant } from '#app/features/posts/when.ts';
import { m } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { showPhone } from '#app/lib/phone.ts';
import { callWords } from './call-words.server.ts';
import { deskFacts } from './desk-facts.server.ts';

/** Why it waits, in words; hours where the person named some. */
const sayWait = (ctx: Ctx, hood: Neighbourhood, { call, person, wait }: OpenCall): string => {
  const { locale } = ctx;
  if (wait === 'paused' && person.pausedUntil)
    return m.call_paused({ day: sayDay(person.pausedUntil, locale) }, { locale });
  if (wait === 'not_before')
    return m.call_from({ at: sayInstant(call.notBefore, hood.timeZone, locale) }, { locale });
  if (wait === null && !person.callFrom) return '';
  const from = person.callFrom ?? DECENT_HOURS.from;
  return m.call_hours({ from, until: person.callUntil ?? DECENT_HOURS.until }, { locale });
};

/** Everybody on the call list, with all that one needs to know while the phone rings. @throws NotFound */
export const callLines = async (ctx: Ctx, hood: Neighbourhood) => {
  const open = await listOpenCalls(ctx, hood);
  const ids = open.map(({ call }) => call.id);
  const wordsOf = await callWords(ctx, hood, await listReasons(ctx, ids));
  const tries = await listTries(ctx, ids);
  const lines = [];
  for (const one of open) {
    const { call, person, wait } = one;
    const numbers = [person.phone, ...person.otherPhones].flatMap((number) => number ?? []);
    lines.push({
      id: call.id,
      version: call.version,
      name: [person.firstName, person.familyName].filter(Boolean).join(' '),
      channel: person.channel,
      address: person.address,
      phones: numbers.map((number) => ({ number, shown: showPhone(number) })),
      wait: sayWait(ctx, hood, one),
      due: wait === null,
      attempts: call.attempts,
      otherWay: call.attempts >= TRIES,
      ...(await wordsOf(one)),
      tries: tries
        .filter(({ callId }) => callId === call.id)
        .map(({ id, outcome, note, by, at }) => ({
          id,
          outcome,
          note,
          by,
          at: sayInstant(at, hood.timeZone, ctx.locale),
        })),
    });
  }
  return lines;
};
export type CallFacts = Awaited<ReturnType<typeof callLines>>[number];

/** The call list: whom to call now, oldest first, and whom later. @throws NotFound */
export const callsPage = async (ctx: Ctx, hood: Neighbourhood) => {
  const lines = await callLines(ctx, hood);
  const now = lines.filter(({ due }) => due);
  const { locale } = ctx;
  return {
    title: `${m.call_list_title({ count: now.length }, { locale })} · ${hood.name}`,
    desk: await deskFacts(ctx, hood),
    slug: hood.slug,
    now,
    later: lines.filter(({ due }) => !due),
  };
};
export type CallsPageData = Awaited<ReturnType<typeof callsPage>>;

/** The list on paper, by street: addresses in the order in which one walks past them. @throws NotFound */
export const callsPrint = async (ctx: Ctx, hood: Neighbourhood) => {
  const lines = await callLines(ctx, hood);
  const { locale } = ctx;
  const order = new Intl.Collator(locale, { numeric: true });
  // Those without an address come last: nobody walks past them.
  const streets = lines.sort((a, b) =>
    a.address && b.address
      ? order.compare(a.address, b.address)
      : Number(!a.address) - Number(!b.address),
  );
  return {
    title: `${m.call_print_title({}, { locale })} · ${hood.name}`,
    desk: await deskFacts(ctx, hood),
    slug: hood.slug,
    lines: streets,
  };
};
