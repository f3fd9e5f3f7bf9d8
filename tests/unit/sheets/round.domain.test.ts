import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { issueCard } from '#app/features/accounts/issue-card.server.ts';
import { countToday } from '#app/features/desk/today.server.ts';
import { todayPage } from '#app/features/desk/today-page.server.ts';
import { assignToKeyFigure } from '#app/features/people/key-figures/assign.server.ts';
import { endKeyFigure } from '#app/features/people/key-figures/end.server.ts';
import { giveWordToPass } from '#app/features/people/key-figures/give-word.server.ts';
import { makeKeyFigure } from '#app/features/people/key-figures/make.server.ts';
import { addPlace } from '#app/features/places/add.server.ts';
import { changePlace } from '#app/features/places/change.server.ts';
import { closePlace } from '#app/features/places/close.server.ts';
import type { PlaceInput } from '#app/features/places/form.ts';
import { listPlaces } from '#app/features/places/queries.server.ts';
import { deliverSheets } from '#app/features/sheets/round/deliver.server.ts';
import { roundDue } from '#app/features/sheets/round/due.server.ts';
import { roundPath } from '#app/features/sheets/round/form.ts';
import { countOwnStreet } from '#app/features/sheets/round/own-page.server.ts';
import { ownRound } from '#app/features/sheets/round/own-round.server.ts';
import { roundFacts } from '#app/features/sheets/round/round-facts.server.ts';
import { roundPaper } from '#app/features/sheets/round/round-paper.server.ts';
import { stripTotals } from '#app/features/sheets/round/strip-totals.server.ts';
import { noteTearOff, undoTearOff } from '#app/features/sheets/round/tear-offs.server.ts';
import { undoDelivery } from '#app/features/sheets/round/undo-delivery.server.ts';
import { listStillOut } from '#app/features/sheets/still-in-the-street.server.ts';
import { atomically } from '#app/lib/atomically.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { plusDays } from '#app/lib/time.ts';
import { account, delivery, edition, person, tearOff } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import {
  anytime,
  expectAllOrNothing,
  makeWorld,
  submitted,
  type World,
} from '#tests/support/world.ts';

const database = testDatabase();
const YES = { wording: 'Ja.', language: 'nl' } as const;

const input = (name: string, changes: Partial<PlaceInput> = {}): PlaceInput => ({
  ...{ name, kind: 'launderette', address: 'Sint-Jobstraat 40', sheets: 2, layout: 'tearoff' },
  ...{ keyFigureId: null, freeWhen: null, askWhom: 'De balie' },
  ...{ bench: false, toilet: false, stepFree: false },
  ...changes,
});

/** A published sheet as the round knows it: what is printed on it does not matter here. */
const sheet = async (
  world: World,
  number: number,
  status: 'published' | 'archived' | 'withdrawn' = 'published',
  neighbourhoodId = world.hood.id,
) => {
  const id = `sheet ${number} of ${neighbourhoodId}`;
  await world.db.insert(edition).values({
    ...{ id, neighbourhoodId, number, status, page: {}, createdAt: world.nele.now },
    week: plusDays('2026-11-02', 7 * (number - 10)),
    publishedAt: world.nele.now,
    ...(status === 'withdrawn' ? { withdrawnAt: world.nele.now, withdrawnReason: 'Fout.' } : {}),
  });
  return id;
};

const neighbour = async (world: World, name: string, nth: number): Promise<[string, Ctx]> => {
  const contact = {
    ...{ firstName: name, phone: `+3247000000${nth}`, email: null },
    channel: 'phone' as const,
  };
  const { authorId: personId } = await submitted(world, { ...anytime, contact });
  await issueCard(world.nele, personId);
  const [holder] = await world.db.select().from(account).where(eq(account.personId, personId));
  const accountId = holder?.id ?? '';
  const neighbourhoodId = world.hood.id;
  return [personId, world.as({ type: 'neighbour', accountId, personId, neighbourhoodId })];
};

/** Nele brings to the launderette, Fatma to the school gate; one can meet at the square. Sheet 12 hangs. */
const scene = async () => {
  const world = await makeWorld(database.db);
  const hood = world.hood.id;
  const [fatma, asFatma] = await neighbour(world, 'Fatma', 1);
  const [samira, asSamira] = await neighbour(world, 'Samira', 2);
  const figure = await makeKeyFigure(world.nele, hood, fatma, YES);
  await makeKeyFigure(world.nele, hood, samira, YES);
  const wash = await addPlace(world.nele, hood, input('Wassalon'));
  const gate = await addPlace(
    world.nele,
    hood,
    input('Schoolpoort', { keyFigureId: figure.id, sheets: 1 }),
  );
  const square = await addPlace(world.nele, hood, input('Plein', { sheets: 0 }));
  const eleven = await sheet(world, 11, 'archived');
  const twelve = await sheet(world, 12);
  const facts = () => roundFacts(world.nele, world.hood);
  return {
    ...{ world, hood, asFatma, asSamira, figure, wash, gate, square, eleven, twelve, facts },
  };
};

const standing = async (world: World) =>
  (await world.db.select().from(delivery)).filter(({ undoneAt }) => undoneAt === null);

describe('the round', () => {
  it('goes past the places with sheets, in walking order, and is due until all are ticked', async () => {
    const { world, hood, wash, gate, twelve, facts } = await scene();
    expect(await facts()).toMatchObject({
      current: { number: '12' },
      left: 2,
      stops: [
        { name: 'Wassalon', sheets: '2 × A4 met strookjes', by: 'Nele', brought: null },
        { name: 'Schoolpoort', by: 'Fatma', brought: null },
      ],
      walkers: [{ name: 'Nele' }, { name: 'Fatma' }],
    });
    expect(await roundDue(world.nele, world.hood)).toEqual({ number: '12', left: 2 });
    const counted = await countToday(world.nele, world.hood);
    expect(counted.round).toBe(1);
    const { lines } = await todayPage(world.nele, world.hood);
    expect(lines.find(({ id }) => id === 'round')).toMatchObject({ next: 'Nog 2 plekken' });
    await deliverSheets(world.nele, hood, wash.id, twelve);
    await deliverSheets(world.nele, hood, wash.id, twelve);
    expect(await standing(world)).toMatchObject([
      { placeId: wash.id, sheets: 2, at: world.nele.now, keyFigureId: null },
    ]);
    expect((await facts()).stops[0]?.brought).toMatchObject({
      by: 'Nele',
      date: '20 november 2026',
    });
    await deliverSheets(world.nele, hood, gate.id, twelve);
    expect(await roundDue(world.nele, world.hood)).toBeNull();
    expect((await countToday(world.nele, world.hood)).round).toBe(0);
  });

  it('can be undone, and ticked again; each once, also for two at once', async () => {
    const { world, hood, wash, twelve } = await scene();
    const bring = () => deliverSheets(world.nele, hood, wash.id, twelve);
    await Promise.all([bring(), bring()]);
    const [first] = await standing(world);
    const undo = () => undoDelivery(world.nele, hood, wash.id, first?.id ?? '');
    await undo();
    await undo();
    expect(await standing(world)).toEqual([]);
    await bring();
    await undo();
    expect(await standing(world)).toHaveLength(1);
    expect(await world.db.select().from(delivery)).toHaveLength(2);
  });

  it('is of the newest sheet while that holds', async () => {
    const { world, hood, wash, square, twelve, facts } = await scene();
    const bring = (place: string, of: string) => deliverSheets(world.nele, hood, place, of);
    await expect(bring(square.id, twelve)).rejects.toThrow('error_round_no_sheets');
    await expect(bring(wash.id, 'no sheet')).rejects.toThrow('not found');
    const far = await sheet(world, 12, 'published', world.otherHood.id);
    await expect(bring(wash.id, far)).rejects.toThrow('not found');
    const wrong = await sheet(world, 13, 'withdrawn');
    await expect(bring(wash.id, wrong)).rejects.toThrow('error_round_gone');
    await world.db.update(edition).set({ status: 'archived' }).where(eq(edition.id, twelve));
    expect((await facts()).current).toBeNull();
    expect(await roundDue(world.nele, world.hood)).toBeNull();
    await closePlace(world.nele, hood, wash.id, wash.version);
    await expect(bring(wash.id, twelve)).rejects.toThrow('not found');
  });

  it('is of the sheet for the coming week, however far ahead others are made', async () => {
    const { world, hood, asFatma, wash, gate, twelve, eleven, facts } = await scene();
    // Sheet 12 is for the 16th, 13 for the 23rd, and so on; it is Friday the 20th.
    const thirteen = await sheet(world, 13);
    const fourteen = await sheet(world, 14);
    await sheet(world, 15);
    expect((await facts()).current).toMatchObject({ id: thirteen, number: '13' });
    expect(await roundDue(world.nele, world.hood)).toEqual({ number: '13', left: 2 });
    expect(await ownRound(asFatma, world.hood)).toMatchObject({ editionId: thirteen });
    expect((await roundPaper(world.nele, world.hood, null)).week).toContain('23');
    // Nothing is torn off what does not hang yet, and it does not push out what did.
    const strips = (await facts()).stops[0]?.strips.map(({ editionId, hangs }) => [
      editionId,
      hangs,
    ]);
    expect(strips).toEqual([
      [thirteen, true],
      [twelve, true],
    ]);
    await noteTearOff(world.nele, hood, wash.id, eleven);
    const totals = await stripTotals(world.nele, world.hood, await listPlaces(world.nele, hood));
    expect([totals.sheets, totals.byPlace.get(wash.id)?.many]).toEqual([3, 1]);
    for (const { id } of [wash, gate]) await deliverSheets(world.nele, hood, id, thirteen);
    expect(await roundDue(world.nele, world.hood)).toBeNull();
    // A week later its turn comes, with everything to bring.
    const later = { ...world.nele, now: new Date('2026-11-27T09:00:00Z') };
    expect((await roundFacts(later, world.hood)).current?.id).toBe(fourteen);
    expect(await roundDue(later, world.hood)).toEqual({ number: '14', left: 2 });
  });

  it('still ticks this week’s sheet when the next one is ready', async () => {
    const { world, hood, twelve, wash, gate, facts } = await scene();
    expect(await facts()).toMatchObject({ query: '', others: [] });
    const thirteen = await sheet(world, 13);
    await deliverSheets(world.nele, hood, wash.id, twelve);
    const earlier = {
      number: '12',
      left: 1,
      href: roundPath(`/desk/${world.hood.slug}/round`, null, twelve),
    };
    expect(await facts()).toMatchObject({ query: '', others: [earlier], left: 2 });
    const round = () => roundFacts(world.nele, world.hood, null, twelve);
    expect(await round()).toMatchObject({
      current: { id: twelve },
      query: roundPath('', null, twelve),
      others: [{ number: '13', left: 2, href: `/desk/${world.hood.slug}/round` }],
      left: 1,
    });
    await deliverSheets(world.nele, hood, gate.id, twelve);
    expect(await round()).toMatchObject({ left: 0 });
    // Its week over, nobody brings it any more; and of what is no sheet of here there is no round.
    const monday = { ...world.nele, now: new Date('2026-11-23T09:00:00Z') };
    expect((await roundFacts(monday, world.hood)).others).toEqual([]);
    expect((await roundFacts(world.nele, world.hood, null, 'another')).current?.id).toBe(thirteen);
  });

  it('is of last week’s sheet again where the coming one was withdrawn', async () => {
    const { world, twelve, facts } = await scene();
    await sheet(world, 13, 'withdrawn');
    await sheet(world, 14);
    expect((await facts()).current?.id).toBe(twelve);
  });

  it('goes on to the next sheet with the week as it is counted there', async () => {
    const { world } = await scene();
    const thirteen = await sheet(world, 13);
    const fourteen = await sheet(world, 14);
    const at = async (now: string, timeZone = 'Europe/Brussels') =>
      (await roundFacts({ ...world.nele, now: new Date(now) }, { ...world.hood, timeZone })).current
        ?.id;
    // Half past eleven on Sunday evening in Brussels, and half past midnight.
    expect(await at('2026-11-22T22:30:00Z')).toBe(thirteen);
    expect(await at('2026-11-22T23:30:00Z')).toBe(fourteen);
    // Summer time: the same hours are one earlier.
    await world.db.update(edition).set({ week: '2026-07-06' }).where(eq(edition.id, thirteen));
    await world.db.update(edition).set({ week: '2026-07-13' }).where(eq(edition.id, fourteen));
    for (const number of [11, 12])
      await world.db
        .update(edition)
        .set({ week: `2026-06-${number}` })
        .where(eq(edition.number, number));
    expect(await at('2026-07-05T21:30:00Z')).toBe(thirteen);
    expect(await at('2026-07-05T22:30:00Z')).toBe(fourteen);
    expect(await at('2026-07-05T22:30:00Z', 'America/New_York')).toBe(thirteen);
  });

  it('goes on paper for who walks it, in their language', async () => {
    const { world, hood, figure, wash, facts } = await scene();
    const paper = (by: string | null) => roundPaper(world.nele, world.hood, by);
    expect(await paper(null)).toMatchObject({
      ...{ lang: 'nl', title: 'Ronde van Nele' },
      stops: [
        {
          nth: 1,
          name: 'Wassalon',
          kind: 'Wassalon',
          note: 'Vraag het aan: De balie',
          strips: true,
        },
      ],
      total: 'Bladen: 2 · Plekken: 1',
    });
    // Numbered as at the desk, so that one can say over the phone which place it is.
    expect((await facts()).stops.map(({ nth }) => nth)).toEqual([1, 2]);
    expect(await paper(figure.id)).toMatchObject({
      title: 'Ronde van Fatma',
      stops: [{ nth: 2, name: 'Schoolpoort' }],
    });
    await world.db
      .update(person)
      .set({ languages: ['fr'] })
      .where(eq(person.firstName, 'Fatma'));
    expect(await paper(figure.id)).toMatchObject({
      ...{ lang: 'fr', title: 'Tournée de Fatma' },
      words: { tearOffs: 'Languettes parties' },
    });
    const poster = input('Wassalon', { layout: 'poster' });
    await changePlace(world.nele, hood, wash.id, { ...poster, version: wash.version });
    expect(await paper(null)).toMatchObject({ stops: [{ strips: false }] });
    await expect(paper('nobody')).rejects.toThrow('not found');
    await expect(roundPaper(world.leila, world.hood, null)).rejects.toThrow('not found');
  });
});

describe('a tick of an earlier day', () => {
  /** Sheet 12 came out on Friday the 20th; it is Monday. */
  const later = async (now = '2026-11-23T08:00:00Z') => {
    const scenery = await scene();
    const { world, hood, wash, twelve } = scenery;
    const ctx = { ...world.nele, now: new Date(now) };
    const bring = (day: string | null, who: Ctx = ctx, place = wash.id, of = twelve) =>
      deliverSheets({ ...who, now: ctx.now }, hood, place, of, day);
    return { ...scenery, ctx, bring };
  };

  it('keeps that day, for the desk and for a key figure; none named is today', async () => {
    const { world, asFatma, wash, gate, ctx, bring } = await later();
    await bring('2026-11-20');
    await bring('2026-11-23', asFatma, gate.id);
    const { stops } = await roundFacts(ctx, world.hood);
    expect(stops.map(({ brought }) => brought?.date)).toEqual([
      '20 november 2026',
      '23 november 2026',
    ]);
    expect(await standing(world)).toMatchObject([
      { placeId: wash.id, at: new Date('2026-11-20T22:59:59.999Z') },
      { placeId: gate.id, at: ctx.now },
    ]);
  });

  it('is no day to come, and none before that sheet came out, as days go there', async () => {
    // Half past midnight in Brussels, on Monday.
    const { world, twelve, bring } = await later('2026-11-22T23:30:00Z');
    await expect(bring('2026-11-24')).rejects.toThrow('error_round_day_future');
    await expect(bring('2026-11-19')).rejects.toThrow('error_round_day_early');
    const night = new Date('2026-11-20T23:30:00Z');
    await world.db.update(edition).set({ publishedAt: night }).where(eq(edition.id, twelve));
    await expect(bring('2026-11-20')).rejects.toThrow('error_round_day_early');
    expect(await standing(world)).toEqual([]);
    await bring('2026-11-23');
    expect(await standing(world)).toMatchObject([{ at: new Date('2026-11-22T23:30:00Z') }]);
  });

  it('does not put an old sheet over the one that was hung since', async () => {
    const { world, hood, wash, ctx, bring } = await later();
    const thirteen = await sheet(world, 13);
    const saturday = { ...world.nele, now: new Date('2026-11-21T10:00:00Z') };
    await deliverSheets(saturday, hood, wash.id, thirteen);
    await bring('2026-11-20');
    const gone = { withdrawnAt: ctx.now, withdrawnReason: 'Fout.', status: 'withdrawn' } as const;
    await world.db.update(edition).set(gone).where(eq(edition.id, thirteen));
    expect((await listStillOut(ctx, hood)).withdrawn).toMatchObject([
      { number: 13, places: ['Wassalon'] },
    ]);
  });

  it('is chosen from the days since that sheet came out', async () => {
    const { world, asFatma, ctx, twelve, facts } = await later();
    const days = [
      { day: '2026-11-22', label: 'zondag 22 november' },
      { day: '2026-11-21', label: 'zaterdag 21 november' },
      { day: '2026-11-20', label: 'vrijdag 20 november' },
    ];
    const chosen = await roundFacts(ctx, world.hood, '2026-11-20');
    expect(chosen).toMatchObject({ days, day: '2026-11-20' });
    const fatma = { ...asFatma, now: ctx.now };
    expect(await ownRound(fatma, world.hood, '2026-11-21')).toMatchObject({
      days,
      day: days[1]?.day,
    });
    expect((await roundFacts(ctx, world.hood, '2026-11-19')).day).toBeNull();
    expect((await facts()).days).toEqual([]);
    const before = new Date('2026-08-01T10:00:00Z');
    await world.db.update(edition).set({ publishedAt: before }).where(eq(edition.id, twelve));
    expect((await facts()).days).toHaveLength(31);
  });
});

describe('tear-offs', () => {
  it('are counted by a tap, by place and sheet, and one less by another', async () => {
    const { world, hood, wash, gate, eleven, twelve, facts } = await scene();
    const tap = (place: string, of: string) => noteTearOff(world.nele, hood, place, of);
    for (let time = 0; time < 3; time++) await tap(wash.id, eleven);
    await tap(wash.id, twelve);
    await tap(gate.id, twelve);
    await undoTearOff(world.nele, hood, gate.id, twelve);
    const { stops } = await facts();
    expect(stops.map(({ strips }) => strips.map(({ number, many }) => [number, many]))).toEqual([
      [
        ['12', 1],
        ['11', 3],
      ],
      [
        ['12', 0],
        ['11', 0],
      ],
    ]);
    await expect(undoTearOff(world.nele, hood, gate.id, twelve)).rejects.toThrow(
      'error_strips_none',
    );
  });

  it('are summed up over the last four sheets, so that one sees which place works', async () => {
    const { world, hood, wash, gate, eleven, twelve } = await scene();
    const ten = await sheet(world, 10, 'archived');
    const totals = async (now = world.nele.now) =>
      stripTotals({ ...world.nele, now }, world.hood, await listPlaces(world.nele, hood));
    expect([...(await totals()).byPlace]).toEqual([
      [wash.id, { many: 0, share: 0 }],
      [gate.id, { many: 0, share: 0 }],
    ]);
    const taps = [
      ...[wash.id, wash.id, wash.id].map((place) => [place, eleven] as const),
      ...[wash.id, gate.id].map((place) => [place, twelve] as const),
      ...[gate.id, gate.id].map((place) => [place, ten] as const),
    ];
    for (const [place, of] of taps) await noteTearOff(world.nele, hood, place, of);
    expect(await totals()).toEqual({
      sheets: 3,
      byPlace: new Map([
        [wash.id, { many: 4, share: 1 }],
        [gate.id, { many: 3, share: 0.75 }],
      ]),
    });
    // With two newer sheets the oldest is left out.
    for (const number of [13, 14]) await sheet(world, number);
    expect(await totals(new Date('2026-11-27T09:00:00Z'))).toEqual({
      sheets: 4,
      byPlace: new Map([
        [wash.id, { many: 4, share: 1 }],
        [gate.id, { many: 1, share: 0.25 }],
      ]),
    });
  });

  it('are no more than hang there', async () => {
    const { world, hood, gate, twelve } = await scene();
    const tap = () => noteTearOff(world.nele, hood, gate.id, twelve);
    for (let time = 0; time < 14; time++) await tap();
    await expect(tap()).rejects.toThrow('error_strips_all');
  });

  it('are counted of as many sheets as were brought, whatever hangs there now', async () => {
    const { world, hood, wash, eleven, twelve } = await scene();
    const tap = (of: string) => noteTearOff(world.nele, hood, wash.id, of);
    const taps = async (of: string, many: number) => {
      for (let time = 0; time < many; time++) await tap(of);
    };
    // Two were brought, one of them hangs today; of a sheet that nobody ticked off as many as hang.
    await deliverSheets(world.nele, hood, wash.id, twelve);
    const { version } = wash;
    await changePlace(world.nele, hood, wash.id, { ...input('Wassalon', { sheets: 1 }), version });
    await taps(twelve, 28);
    await expect(tap(twelve)).rejects.toThrow('error_strips_all');
    await taps(eleven, 14);
    await expect(tap(eleven)).rejects.toThrow('error_strips_all');
    // What was ticked by mistake does not count.
    const [ticked] = await standing(world);
    await undoDelivery(world.nele, hood, wash.id, ticked?.id ?? '');
    await deliverSheets(world.nele, hood, wash.id, twelve);
    await undoTearOff(world.nele, hood, wash.id, twelve);
    await expect(tap(twelve)).rejects.toThrow('error_strips_all');
  });
});

describe('a key figure', () => {
  it('sees, ticks and counts at their own places, and nowhere else', async () => {
    const { world, hood, asFatma, asSamira, wash, gate, twelve, figure } = await scene();
    expect(await ownRound(asFatma, world.hood)).toMatchObject({
      number: '12',
      stops: [{ name: 'Schoolpoort', sheets: '1 × A4 met strookjes', brought: null }],
    });
    expect(await ownRound(asSamira, world.hood)).toBeNull();
    await deliverSheets(asFatma, hood, gate.id, twelve);
    await noteTearOff(asFatma, hood, gate.id, twelve);
    expect(await standing(world)).toMatchObject([{ keyFigureId: figure.id }]);
    expect(await world.db.select().from(tearOff)).toMatchObject([{ keyFigureId: figure.id }]);
    const [own] = await standing(world);
    const tries = (ctx: Ctx, place: string) => [
      deliverSheets(ctx, hood, place, twelve),
      undoDelivery(ctx, hood, place, own?.id ?? ''),
      noteTearOff(ctx, hood, place, twelve),
      undoTearOff(ctx, hood, place, twelve),
    ];
    for (const one of await Promise.allSettled([
      ...tries(asFatma, wash.id),
      ...tries(asSamira, gate.id),
      ...tries(world.visitor, gate.id),
      ...tries(world.leila, gate.id),
    ]))
      expect(one).toMatchObject({ status: 'rejected', reason: { message: 'not found' } });
  });

  it('is told how much there is to do: words to say and places to bring the sheet to', async () => {
    const { world, hood, asFatma, asSamira, gate, twelve, figure } = await scene();
    expect([await countOwnStreet(asFatma), await countOwnStreet(asSamira)]).toEqual([1, 0]);
    const [paula] = await neighbour(world, 'Paula', 3);
    const agreed = await assignToKeyFigure(world.nele, hood, figure.id, paula, YES);
    await giveWordToPass(world.nele, hood, agreed.id, { words: 'Er is koffie.', language: 'nl' });
    expect(await countOwnStreet(asFatma)).toBe(2);
    await deliverSheets(asFatma, hood, gate.id, twelve);
    expect(await countOwnStreet(asFatma)).toBe(1);
    for (const ctx of [world.nele, world.leila, world.visitor])
      expect(await countOwnStreet(ctx)).toBeNull();
    await endKeyFigure(world.nele, hood, figure.id);
    expect(await countOwnStreet(asFatma)).toBeNull();
  });

  it('undoes what they did themselves, the desk all of it', async () => {
    const { world, hood, asFatma, gate, twelve } = await scene();
    await deliverSheets(world.nele, hood, gate.id, twelve);
    await noteTearOff(world.nele, hood, gate.id, twelve);
    const [tick] = await standing(world);
    const undo = (ctx: Ctx) => undoDelivery(ctx, hood, gate.id, tick?.id ?? '');
    await expect(undo(asFatma)).rejects.toThrow('not found');
    await expect(undoTearOff(asFatma, hood, gate.id, twelve)).rejects.toThrow('error_strips_none');
    expect((await ownRound(asFatma, world.hood))?.stops[0]?.mine).toBe(false);
    await undo(world.nele);
    await deliverSheets(asFatma, hood, gate.id, twelve);
    expect((await ownRound(asFatma, world.hood))?.stops[0]?.mine).toBe(true);
    const [own] = await standing(world);
    await undoDelivery(world.nele, hood, gate.id, own?.id ?? '');
    await undoTearOff(world.nele, hood, gate.id, twelve);
    expect(await standing(world)).toEqual([]);
  });

  it('brings nothing any more once they stopped, or once somebody else brings it', async () => {
    const { world, hood, asFatma, gate, twelve, figure } = await scene();
    const bring = () => deliverSheets(asFatma, hood, gate.id, twelve);
    const { version } = gate;
    await changePlace(world.nele, hood, gate.id, { ...input('Schoolpoort'), version });
    await expect(bring()).rejects.toThrow('not found');
    expect(await ownRound(asFatma, world.hood)).toBeNull();
    await changePlace(world.nele, hood, gate.id, {
      ...input('Schoolpoort', { keyFigureId: figure.id }),
      version: version + 1,
    });
    await endKeyFigure(world.nele, hood, figure.id);
    await expect(bring()).rejects.toThrow('not found');
    expect(await ownRound(asFatma, world.hood)).toBeNull();
  });
});

describe('all or nothing', () => {
  it('holds for each verb', async () => {
    const { world, hood, wash, twelve } = await scene();
    await expectAllOrNothing(world.nele, (ctx) => deliverSheets(ctx, hood, wash.id, twelve));
    const [tick] = await standing(world);
    await expectAllOrNothing(world.nele, (ctx) => undoDelivery(ctx, hood, wash.id, tick?.id ?? ''));
    await expectAllOrNothing(world.nele, (ctx) => noteTearOff(ctx, hood, wash.id, twelve));
    // Undoing a strip asks for no id: it is broken just after.
    const before = await world.db.select().from(tearOff);
    const broken = atomically(world.nele, async (ctx) => {
      await undoTearOff(ctx, hood, wash.id, twelve);
      throw new Error('broken midway');
    });
    await expect(broken).rejects.toThrow('broken midway');
    expect(before).toMatchObject([{ undoneAt: null }]);
    expect(await world.db.select().from(tearOff)).toEqual(before);
  });
});
