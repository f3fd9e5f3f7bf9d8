import { eq } from 'drizzle-orm';
import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { localeOf } from '#app/features/people/locale.ts';
import { PLACE_PICTOGRAM } from '#app/features/places/facts.ts';
import { listPlaces } from '#app/features/places/queries.server.ts';
import { m, say } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { NotFound } from '#app/lib/errors.ts';
import { person } from '#db/schema.ts';
import type { RoundPage } from '../round-page.ts';
import { sayWeek } from '../week.ts';
import { listRoundEditions } from './editions.server.ts';
import { hasStrips, stopsInOrder } from './stops.ts';

/**
 * The round on paper, for who walks it and in their language: a key figure's own places, or the worker's.
 * @throws NotFound for anyone but the desk, where no sheet hangs, and for who brings nothing.
 */
export const roundPaper = async (
  ctx: Ctx,
  hood: Neighbourhood,
  keyFigureId: string | null,
): Promise<RoundPage> => {
  const places = stopsInOrder(await listPlaces(ctx, hood.id)).filter(
    ({ bringer }) => (bringer?.keyFigureId ?? null) === keyFigureId,
  );
  const { current } = await listRoundEditions(ctx, hood);
  const [first] = places;
  if (!current || !first) throw new NotFound();
  const [walker] = first.bringer
    ? await ctx.db.select().from(person).where(eq(person.id, first.bringer.personId))
    : [];
  const locale = walker ? localeOf(walker, hood) : ctx.locale;
  const name = walker?.firstName ?? hood.workerName;
  const sheets = places.reduce((sum, one) => sum + one.sheets, 0);
  return {
    lang: locale,
    title: m.round_paper_title({ name }, { locale }),
    masthead: m.product({}, { locale }),
    place: `${hood.city} · ${hood.name}`,
    week: sayWeek(current.week, locale),
    stops: places.map((place) => ({
      nth: place.nth,
      name: place.name,
      kind: say(`place_kind_${place.kind}`, {}, locale),
      address: place.address,
      sheets: m.round_sheets(
        { count: place.sheets, layout: say(`layout_${place.layout}`, {}, locale) },
        { locale },
      ),
      note: place.askWhom && m.round_paper_ask({ who: place.askWhom }, { locale }),
      strips: hasStrips(place),
      pictogram: PLACE_PICTOGRAM[place.kind],
    })),
    total: m.round_paper_total({ sheets, places: places.length }, { locale }),
    words: {
      tick: m.round_paper_tick({}, { locale }),
      date: m.round_paper_date({}, { locale }),
      count: m.round_paper_count({}, { locale }),
      tearOffs: m.round_paper_strips({}, { locale }),
    },
    printedAt: ctx.now.toISOString(),
  };
};
