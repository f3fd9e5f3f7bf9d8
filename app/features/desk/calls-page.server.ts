import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { TRIES } from '#app/features/people/call-policy.ts';
import {
  listOpenCalls,
  listReasons,
  listTries,
  type OpenCall,
} from '#app/features/people/call-queries.server.ts';
import { listFiguresFor } from '#app/features/people/key-figures/desk-facts.server.ts';
import { sayInstant } from '#app/features/posts/when.ts';
import { m } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { showPhone } from '#app/lib/phone.ts';
import { callWords } from './call-words.server.ts';
import { deskFacts } from './desk-facts.server.ts';
import { sayWait } from './say-wait.server.ts';
import { strangerLines } from './strangers.server.ts';

/** As many to call now, and as many later, as stand on one page. */
export const PAGE = 50;

type Figures = Awaited<ReturnType<typeof listFiguresFor>>;

/** The neighbour who passes words on to somebody, and where to write those words. */
const viaOf = ({ slug }: Neighbourhood, figures: Figures, personId: string) => {
  const found = figures.find((one) => one.personId === personId);
  if (!found) return null;
  return { name: found.name, href: `/desk/${slug}/people/${personId}/words?via=${found.id}` };
};

/** These calls, with all that one needs to know while the phone rings. */
const callLines = async (ctx: Ctx, hood: Neighbourhood, open: OpenCall[]) => {
  const ids = open.map(({ call }) => call.id);
  const wordsOf = await callWords(ctx, hood, await listReasons(ctx, ids));
  const tries = await listTries(ctx, ids);
  const figures = await listFiguresFor(
    ctx,
    hood.id,
    open.map(({ person }) => person.id),
  );
  const lines = [];
  for (const one of open) {
    const { call, person, wait } = one;
    const numbers = [person.phone, ...person.otherPhones].flatMap((number) => number ?? []);
    lines.push({
      id: call.id,
      version: call.version,
      name: [person.firstName, person.familyName].filter(Boolean).join(' '),
      href: `/desk/${hood.slug}/people/${person.id}`,
      /** Where they may still be written to. */
      email: person.emailStoppedAt ? null : person.email,
      channel: person.channel,
      address: person.address,
      phones: numbers.map((number) => ({ number, shown: showPhone(number) })),
      via: viaOf(hood, figures, person.id),
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

/** The page of the list in an address, `?page=2`; the first where it says nothing of use. */
export const pageOf = (request: Request): number => {
  const asked = Number(new URL(request.url).searchParams.get('page'));
  return Number.isInteger(asked) && asked > 0 ? asked : 1;
};

/**
 * A page of the call list: whom to call now, oldest first, and whom later. One that does not exist is the last.
 * @throws NotFound
 */
export const callsPage = async (ctx: Ctx, hood: Neighbourhood, asked = 1) => {
  const open = await listOpenCalls(ctx, hood);
  const due = open.filter(({ wait }) => wait === null);
  const waiting = open.filter(({ wait }) => wait !== null);
  const pages = Math.max(1, Math.ceil(Math.max(due.length, waiting.length) / PAGE));
  const page = Math.min(asked, pages);
  const part = (calls: typeof open) => calls.slice((page - 1) * PAGE, page * PAGE);
  // Few, and to call back at a time that was agreed: all on the first page.
  const strangers = await strangerLines(ctx, hood);
  const strangersNow = strangers.filter((one) => one.due);
  const strangersLater = strangers.filter((one) => !one.due);
  const count = {
    now: due.length + strangersNow.length,
    later: waiting.length + strangersLater.length,
  };
  const { locale } = ctx;
  return {
    title: `${m.call_list_title({ count: count.now }, { locale })} · ${hood.name}`,
    desk: await deskFacts(ctx, hood),
    slug: hood.slug,
    /** Of the whole list. */
    count,
    page,
    pages,
    now: await callLines(ctx, hood, part(due)),
    later: await callLines(ctx, hood, part(waiting)),
    strangersNow: page === 1 ? strangersNow : [],
    strangersLater: page === 1 ? strangersLater : [],
  };
};
export type CallsPageData = Awaited<ReturnType<typeof callsPage>>;

/**
 * The list on paper, by street: addresses in the order in which one walks past them. Who asked for rest is
 * not on it. @throws NotFound
 */
export const callsPrint = async (ctx: Ctx, hood: Neighbourhood) => {
  const open = (await listOpenCalls(ctx, hood)).filter(({ wait }) => wait !== 'paused');
  const lines = await callLines(ctx, hood, open);
  const order = new Intl.Collator(ctx.locale, { numeric: true });
  // Those without an address come last: nobody walks past them.
  const streets = lines.sort((a, b) =>
    a.address && b.address
      ? order.compare(a.address, b.address)
      : Number(!a.address) - Number(!b.address),
  );
  return { lines: streets, strangers: await strangerLines(ctx, hood) };
};
