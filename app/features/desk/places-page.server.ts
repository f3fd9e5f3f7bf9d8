import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { PLACE_PICTOGRAM } from '#app/features/places/facts.ts';
import { type DeskPlace, findPlace, listPlaces } from '#app/features/places/queries.server.ts';
import { listBringers } from '#app/features/places/standing-figure.server.ts';
import { listMomentsAt } from '#app/features/posts/moments-at.server.ts';
import { stripTotals } from '#app/features/sheets/round/strip-totals.server.ts';
import { m, say } from '#app/i18n/messages.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { deskFacts } from './desk-facts.server.ts';

const pageOf = async (ctx: Ctx, hood: Neighbourhood, title: string) => ({
  title: `${title} · ${hood.name}`,
  desk: await deskFacts(ctx, hood),
  base: `/desk/${hood.slug}/places`,
  workerName: hood.workerName,
});

/** All places in walking order, how many sheets they take, and how many strips were taken there. @throws NotFound */
export const placesPage = async (ctx: Ctx, hood: Neighbourhood) => {
  const { locale } = ctx;
  const places = await listPlaces(ctx, hood.id);
  const strips = await stripTotals(ctx, hood, places);
  return {
    ...(await pageOf(ctx, hood, m.place_list_title({}, { locale }))),
    total: {
      sheets: places.reduce((sum, { sheets }) => sum + sheets, 0),
      places: places.filter(({ sheets }) => sheets > 0).length,
    },
    /** Of how many sheets the strips were counted; 0 where there are none to count. */
    counted: strips.byPlace.size > 0 ? strips.sheets : 0,
    lines: places.map((place) => ({
      id: place.id,
      name: place.name,
      pictogram: PLACE_PICTOGRAM[place.kind],
      kind: say(`place_kind_${place.kind}`, {}, locale),
      address: place.address,
      sheets: place.sheets
        ? m.round_sheets(
            { count: place.sheets, layout: say(`layout_${place.layout}`, {}, locale) },
            { locale },
          )
        : null,
      by: place.bringer?.firstName ?? hood.workerName,
      strips: strips.byPlace.get(place.id) ?? null,
    })),
  };
};
export type PlacesPageData = Awaited<ReturnType<typeof placesPage>>;

const typedOf = (place: DeskPlace) => ({
  name: place.name,
  kind: place.kind,
  address: place.address,
  sheets: String(place.sheets),
  layout: place.layout,
  keyFigureId: place.bringer?.keyFigureId ?? '',
  freeWhen: place.freeWhen ?? '',
  askWhom: place.askWhom ?? '',
  bench: place.bench ? 'on' : '',
  toilet: place.toilet ? 'on' : '',
  stepFree: place.stepFree ? 'on' : '',
});

const EMPTY = {
  ...{ name: '', kind: 'launderette', address: '', sheets: '1', layout: 'tearoff' },
  ...{ keyFigureId: '', freeWhen: '', askWhom: '', bench: '', toilet: '', stepFree: '' },
};

/** The empty form of a place. @throws NotFound */
export const newPlacePage = async (ctx: Ctx, hood: Neighbourhood) => ({
  ...(await pageOf(ctx, hood, m.place_new({}, { locale: ctx.locale }))),
  place: EMPTY,
  bringers: await listBringers(ctx, hood.id),
});

/** One place, its form filled in, and what neighbours are told to come for. @throws NotFound */
export const placePage = async (ctx: Ctx, hood: Neighbourhood, id: string) => {
  const found = await findPlace(ctx, hood.id, id);
  return {
    ...(await pageOf(ctx, hood, found.name)),
    slug: hood.slug,
    id,
    name: found.name,
    version: found.version,
    place: typedOf(found),
    bringers: await listBringers(ctx, hood.id),
    moments: await listMomentsAt(ctx, hood.id, id),
  };
};
export type PlacePageData = Awaited<ReturnType<typeof placePage>>;
