import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { PLACE_PICTOGRAM } from '#app/features/places/facts.ts';
import { listPlaces } from '#app/features/places/queries.server.ts';
import { sayDate } from '#app/features/posts/when.ts';
import { m, say } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { sheetPath } from '../sheet-number.ts';
import { sayWeek } from '../week.ts';
import { listRoundEditions } from './editions.server.ts';
import { roundState, type StopState } from './state.server.ts';

/** One place on the round, in the reader's language. */
export const stopFacts = (
  ctx: Ctx,
  hood: Neighbourhood,
  { place, delivery, strips }: StopState,
) => {
  const { locale } = ctx;
  return {
    id: place.id,
    name: place.name,
    pictogram: PLACE_PICTOGRAM[place.kind],
    kind: say(`place_kind_${place.kind}`, {}, locale),
    address: place.address,
    askWhom: place.askWhom,
    sheets: m.round_sheets(
      { count: place.sheets, layout: say(`layout_${place.layout}`, {}, locale) },
      { locale },
    ),
    by: place.bringer?.firstName ?? hood.workerName,
    brought: delivery && {
      id: delivery.id,
      by: delivery.by,
      date: sayDate(delivery.at, hood.timeZone, locale),
      keyFigureId: delivery.keyFigureId,
    },
    strips,
  };
};
export type StopFacts = ReturnType<typeof stopFacts>;

/** The round of the sheet that hangs now: every place with sheets, in walking order. @throws NotFound */
export const roundFacts = async (ctx: Ctx, hood: Neighbourhood) => {
  const places = (await listPlaces(ctx, hood.id)).filter(({ sheets }) => sheets > 0);
  const { current, last } = await listRoundEditions(ctx, hood.id);
  const stops = (await roundState(ctx, places, current, last)).map((one) =>
    stopFacts(ctx, hood, one),
  );
  const figures = new Map(
    places.flatMap(({ bringer }) => (bringer ? [[bringer.keyFigureId, bringer.firstName]] : [])),
  );
  const ofWorker = places.some(({ bringer }) => bringer === null);
  return {
    slug: hood.slug,
    current: current && {
      id: current.id,
      number: sheetPath(current),
      week: sayWeek(current.week, ctx.locale),
    },
    stops,
    left: stops.filter(({ brought }) => !brought).length,
    /** Who walks, each with their own paper. */
    walkers: [
      ...(ofWorker ? [{ name: hood.workerName, query: '' }] : []),
      ...[...figures].map(([id, name]) => ({ name, query: `?by=${id}` })),
    ],
  };
};
export type RoundFacts = Awaited<ReturnType<typeof roundFacts>>;
