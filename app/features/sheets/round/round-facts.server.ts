import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { PLACE_PICTOGRAM } from '#app/features/places/facts.ts';
import { type DeskPlace, listPlaces } from '#app/features/places/queries.server.ts';
import { sayDate, sayDay } from '#app/features/posts/when.ts';
import { m, say } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { dayIn, plusDays } from '#app/lib/time.ts';
import { sheetPath } from '../sheet-number.ts';
import { sayWeek } from '../week.ts';
import { earlierDays } from './day.ts';
import { listRoundEditions, type RoundEdition } from './editions.server.ts';
import { roundPath } from './form.ts';
import { roundState, type StopState } from './state.server.ts';
import { stopsInOrder } from './stops.ts';

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

/** The days to tick a sheet for besides today, in words; `day` is the one that was chosen before, if it is one of them. */
export const dayFacts = (
  ctx: Ctx,
  { timeZone }: Neighbourhood,
  current: RoundEdition | null,
  day: string | null,
) => {
  const days = current ? earlierDays(current.publishedAt, ctx.now, timeZone) : [];
  return {
    day: day !== null && days.includes(day) ? day : null,
    days: days.map((one) => ({ day: one, label: sayDay(one, ctx.locale) })),
  };
};
export type DayFacts = ReturnType<typeof dayFacts>;

/** The other sheets whose week is not over, with how many places each still goes to. */
const otherRounds = async (
  ctx: Ctx,
  { slug, timeZone }: Neighbourhood,
  places: DeskPlace[],
  { shown, last }: { shown: RoundEdition; last: RoundEdition[] },
) => {
  const today = dayIn(ctx.now, timeZone);
  const [newest] = last;
  const others = last.filter((one) => one !== shown && plusDays(one.week, 7) > today);
  return Promise.all(
    others.map(async (one) => {
      const state = await roundState(ctx, places, one, []);
      return {
        number: sheetPath(one),
        left: state.filter(({ delivery }) => !delivery).length,
        href: roundPath(`/desk/${slug}/round`, null, one === newest ? null : one.id),
      };
    }),
  );
};

/**
 * The round of the sheet that hangs next, or of the last ones that is named: every place with sheets, in walking
 * order. `day` was chosen for the tick before. @throws NotFound
 */
export const roundFacts = async (
  ctx: Ctx,
  hood: Neighbourhood,
  day: string | null = null,
  sheet: string | null = null,
) => {
  const places = stopsInOrder(await listPlaces(ctx, hood.id));
  const { current: newest, last } = await listRoundEditions(ctx, hood);
  const current = last.find(({ id }) => id === sheet) ?? newest;
  const stops = (await roundState(ctx, places, current, last)).map((one) => ({
    ...stopFacts(ctx, hood, one),
    nth: one.place.nth,
  }));
  const figures = new Map(
    places.flatMap(({ bringer }) => (bringer ? [[bringer.keyFigureId, bringer.firstName]] : [])),
  );
  const ofWorker = places.some(({ bringer }) => bringer === null);
  return {
    slug: hood.slug,
    /** What the taps' addresses say of a sheet that is not the newest. */
    query: current === newest ? '' : roundPath('', null, current?.id ?? null),
    others: current ? await otherRounds(ctx, hood, places, { shown: current, last }) : [],
    current: current && {
      id: current.id,
      number: sheetPath(current),
      week: sayWeek(current.week, ctx.locale),
    },
    stops,
    ...dayFacts(ctx, hood, current, day),
    left: stops.filter(({ brought }) => !brought).length,
    /** Who walks, each with their own paper. */
    walkers: [
      ...(ofWorker ? [{ name: hood.workerName, query: '' }] : []),
      ...[...figures].map(([id, name]) => ({ name, query: `?by=${id}` })),
    ],
  };
};
export type RoundFacts = Awaited<ReturnType<typeof roundFacts>>;
