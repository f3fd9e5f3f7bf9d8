import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { sayDate } from '#app/features/posts/when.ts';
import type { CallEntry, CallListPage } from '#app/features/sheets/paper-pages.ts';
import { m, say } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { CALL_OUTCOMES, dirOf, type Locale } from '#db/vocabulary.ts';
import { type CallFacts, callsPrint } from './calls-page.server.ts';
import type { StrangerFacts } from './strangers.server.ts';
import { streetOf } from './street-of.ts';

type Line = Pick<CallFacts | StrangerFacts, 'name' | 'phones' | 'wait' | 'language' | 'lines'>;

const entryOf = (line: Line, address: string | null, know: string[] = []): CallEntry => ({
  name: line.name,
  address,
  phones: line.phones.map(({ shown }) => shown),
  know: [line.wait ?? '', ...know].filter(Boolean),
  reasons: line.lines.map(({ why, say }) => ({
    why,
    say: say ? { lang: line.language, dir: dirOf(line.language), text: say } : null,
  })),
});

const triesOf = ({ attempts, otherWay }: CallFacts, locale: Locale): string[] => [
  attempts > 0 ? m.call_tries({ count: attempts }, { locale }) : '',
  otherWay ? m.call_third({}, { locale }) : '',
];

/** The call list for the road, by street; who has no address, and who is not known yet, comes last. @throws NotFound */
export const callsPaper = async (ctx: Ctx, hood: Neighbourhood): Promise<CallListPage> => {
  const { locale } = ctx;
  const { lines, strangers } = await callsPrint(ctx, hood);
  const streets = new Map<string, CallEntry[]>();
  const keep = (street: string | null, entry: CallEntry) => {
    const name = street ?? m.call_no_address({}, { locale });
    streets.set(name, [...(streets.get(name) ?? []), entry]);
  };
  for (const line of lines)
    keep(
      line.address && streetOf(line.address),
      entryOf(line, line.address, triesOf(line, locale)),
    );
  for (const line of strangers) keep(null, entryOf(line, null));
  return {
    lang: locale,
    title: m.call_print_title({}, { locale }),
    masthead: m.product({}, { locale }),
    place: `${hood.city} · ${hood.name}`,
    date: sayDate(ctx.now, hood.timeZone, locale),
    hint: streets.size ? m.call_print_hint({}, { locale }) : m.call_list_none({}, { locale }),
    streets: [...streets].map(([name, calls]) => ({ name, calls })),
    outcomes: CALL_OUTCOMES.map((outcome) => say(`call_outcome_${outcome}`, {}, locale)),
    words: {
      noPhone: m.call_no_phone({}, { locale }),
      note: m.call_paper_note({}, { locale }),
      shred: m.call_paper_shred({}, { locale }),
    },
    printedAt: ctx.now.toISOString(),
  };
};
