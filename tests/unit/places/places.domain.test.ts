import { asc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endKeyFigure } from '#app/features/people/key-figures/end.server.ts';
import { makeKeyFigure } from '#app/features/people/key-figures/make.server.ts';
import { addPlace } from '#app/features/places/add.server.ts';
import { changePlace } from '#app/features/places/change.server.ts';
import { closePlace } from '#app/features/places/close.server.ts';
import { PLACE_PICTOGRAM } from '#app/features/places/facts.ts';
import { type PlaceInput, placeSchema } from '#app/features/places/form.ts';
import { movePlace } from '#app/features/places/move.server.ts';
import { stepped } from '#app/features/places/order.ts';
import {
  findPlace,
  listPlaces,
  listPublicPlaces,
  placesInOrder,
} from '#app/features/places/queries.server.ts';
import { placePost } from '#app/features/posts/place.server.ts';
import { findByCode, listPublished } from '#app/features/posts/published.server.ts';
import { submitPost } from '#app/features/posts/submit.server.ts';
import { withdrawPost } from '#app/features/posts/withdraw.server.ts';
import { SYMBOLS } from '#app/features/sheets/template-inputs.server.ts';
import { auditLog, neighbourhood, place } from '#db/schema.ts';
import { PLACE_KINDS } from '#db/vocabulary.ts';
import { testDatabase } from '#tests/support/database.ts';
import {
  anytime,
  authorOf,
  expectAllOrNothing,
  makeWorld,
  published,
  submission,
  submitted,
  type World,
} from '#tests/support/world.ts';

const database = testDatabase();
const YES = { wording: 'Ja.', language: 'nl' } as const;

const input = (name: string, changes: Partial<PlaceInput> = {}): PlaceInput => ({
  ...{ name, kind: 'launderette', address: 'Sint-Jobstraat 40', sheets: 2, layout: 'tearoff' },
  ...{ keyFigureId: null, freeWhen: null, askWhom: null },
  ...{ bench: true, toilet: false, stepFree: true },
  ...changes,
});

const scene = async () => {
  const world = await makeWorld(database.db);
  const hood = world.hood.id;
  const add = (name: string, changes: Partial<PlaceInput> = {}) =>
    addPlace(world.nele, hood, input(name, changes));
  const names = async () => (await listPlaces(world.nele, hood)).map(({ name }) => name);
  return { world, hood, add, names };
};

describe('a kind of place', () => {
  it('has a pictogram of its own that is in the sprite, and on paper', () => {
    const names = Object.values(PLACE_PICTOGRAM);
    expect(new Set(names).size).toBe(PLACE_KINDS.length);
    for (const name of names) expect(SYMBOLS.has(name)).toBe(true);
  });
});

const positions = async (world: World) =>
  (
    await world.db
      .select({ position: place.position, closedAt: place.closedAt })
      .from(place)
      .orderBy(asc(place.position))
  )
    .filter(({ closedAt }) => closedAt === null)
    .map(({ position }) => position);

describe('places', () => {
  it('stand in walking order, the newest last, and the street’s page changes with them', async () => {
    const { world, hood, add, names } = await scene();
    const revision = async () =>
      (await world.db.select().from(neighbourhood).where(eq(neighbourhood.id, hood)))[0]?.revision;
    const before = (await revision()) ?? 0;
    const { id } = await add('Wassalon');
    await add('Bushokje', { kind: 'bus_shelter', sheets: 0 });
    expect(await names()).toEqual(['Wassalon', 'Bushokje']);
    expect(await revision()).toBe(before + 2);
    expect(await listPublicPlaces(world.visitor, hood)).toMatchObject([
      { name: 'Wassalon', sheets: 2, bench: true, toilet: false },
      { name: 'Bushokje', sheets: 0 },
    ]);
    const acts = await world.db.select().from(auditLog).where(eq(auditLog.targetId, id));
    expect(acts.map(({ act }) => act)).toEqual(['place.added']);
  });

  it('are changed over the version that was read, and by one worker of two', async () => {
    const { world, hood, add } = await scene();
    const { id, version } = await add('Wassalon');
    const change = (name: string) => changePlace(world.nele, hood, id, { ...input(name), version });
    const both = await Promise.allSettled([change('Wassalon De Spoeling'), change('Was')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(change('Nog eens')).rejects.toThrow('error_changed_meanwhile');
  });

  it('are brought by a key figure who still is one, of this neighbourhood; else by the worker', async () => {
    const { world, hood, add } = await scene();
    const { authorId } = await submitted(world, anytime);
    const figure = await makeKeyFigure(world.nele, hood, authorId, YES);
    const far = await submitPost(world.visitor, world.otherHood.slug, submission(anytime));
    const other = await makeKeyFigure(world.leila, world.otherHood.id, far.authorId, YES);
    const { id } = await add('Wassalon', { keyFigureId: figure.id });
    expect((await findPlace(world.nele, hood, id)).bringer?.firstName).toBe('Maria');
    await expect(add('Bushokje', { keyFigureId: other.id })).rejects.toThrow(
      'error_key_figure_ended',
    );
    await endKeyFigure(world.nele, hood, figure.id);
    expect((await findPlace(world.nele, hood, id)).bringer).toBeNull();
    await expect(add('Bushokje', { keyFigureId: figure.id })).rejects.toThrow(
      'error_key_figure_ended',
    );
  });

  it('close, and the others close ranks; what happened there stays', async () => {
    const { world, hood, add, names } = await scene();
    const first = await add('Wassalon');
    await add('Bushokje');
    await add('Wachtzaal');
    await closePlace(world.nele, hood, first.id, first.version);
    expect(await names()).toEqual(['Bushokje', 'Wachtzaal']);
    expect(await positions(world)).toEqual([0, 1]);
    await expect(closePlace(world.nele, hood, first.id, 2)).rejects.toThrow('not found');
    expect(await world.db.select().from(place)).toHaveLength(3);
  });
});

describe('walking order', () => {
  it('changes by one step, and no further than the ends', async () => {
    const { world, hood, add, names } = await scene();
    const [a, , c] = [await add('A'), await add('B'), await add('C')];
    await movePlace(world.nele, hood, c.id, -1);
    expect(await names()).toEqual(['A', 'C', 'B']);
    await movePlace(world.nele, hood, a.id, -1);
    expect(await names()).toEqual(['A', 'C', 'B']);
    await Promise.all([movePlace(world.nele, hood, a.id, 1), movePlace(world.nele, hood, c.id, 1)]);
    expect((await positions(world)).sort()).toEqual([0, 1, 2]);
  });

  it('stays a permutation, whatever is moved', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 });
    const moves = fc.array(fc.tuple(fc.nat(14), fc.constantFrom(-1 as const, 1 as const)), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(ids, moves, (start, steps) => {
        let order: readonly string[] = start;
        for (const [at, by] of steps) {
          const next = stepped(order, start[at] ?? 'nowhere', by);
          if (!next) continue;
          expect(next).not.toEqual(order);
          // And back again.
          expect(stepped(next, start[at] ?? '', by === 1 ? -1 : 1)).toEqual(order);
          order = next;
        }
        expect([...order].sort()).toEqual([...start].sort());
      }),
    );
  });

  it('stays 0, 1, 2 … in the database, whatever is moved or closed', async () => {
    const { world, hood, add } = await scene();
    for (const name of ['A', 'B', 'C', 'D', 'E']) await add(name);
    const walk = fc.array(fc.tuple(fc.nat(4), fc.constantFrom('up', 'down', 'close')), {
      minLength: 4,
      maxLength: 8,
    });
    for (const steps of fc.sample(walk, { numRuns: 3, seed: 4 }))
      for (const [at, what] of steps) {
        const places = await placesInOrder(world.nele, hood);
        const one = places[at % Math.max(1, places.length)];
        if (!one) continue;
        if (what === 'close' && places.length > 2)
          await closePlace(world.nele, hood, one.id, one.version);
        else await movePlace(world.nele, hood, one.id, what === 'up' ? -1 : 1);
        const left = await positions(world);
        expect(left).toEqual(left.map((_, index) => index));
      }
  });
});

describe('a moment at a place', () => {
  const moment = (placeId: string) =>
    ({ ...anytime, kind: 'together', category: 'moment', placeId }) as const;

  it('says where, with what is good to know; not where the kind has no place', async () => {
    const { world, hood, add } = await scene();
    const { id } = await add('Bankje');
    const { code } = await published(world, moment(id));
    const told = { name: 'Bankje', address: 'Sint-Jobstraat 40', bench: true, stepFree: true };
    expect(await findByCode(world.visitor, hood, code)).toMatchObject({ post: { place: told } });
    await published(world, { ...anytime, placeId: id });
    const all = await listPublished(world.visitor, hood);
    expect(all.map(({ kind, place }) => [kind, place?.name ?? null])).toEqual(
      expect.arrayContaining([
        ['together', 'Bankje'],
        ['request', null],
      ]),
    );
  });

  it('is at a place of its own neighbourhood that is in use', async () => {
    const { world, hood, add } = await scene();
    const far = await addPlace(world.leila, world.otherHood.id, input('Midi'));
    await expect(submitted(world, moment(far.id))).rejects.toThrow('error_place_gone');
    const gone = await add('Bankje');
    await closePlace(world.nele, hood, gone.id, gone.version);
    await expect(submitted(world, moment(gone.id))).rejects.toThrow('error_place_gone');
  });

  it('keeps its place from closing until it is over or elsewhere', async () => {
    const { world, hood, add } = await scene();
    const { id, version } = await add('Bankje');
    const one = await published(world, moment(id));
    const close = () => closePlace(world.nele, hood, id, version);
    await expect(close()).rejects.toThrow('error_place_moments');
    const two = await submitted(world, moment(id));
    await withdrawPost(authorOf(world, one), one.id);
    await expect(close()).rejects.toThrow('error_place_moments');
    await placePost(world.nele, two.id, { placeId: null, version: two.version });
    await close();
  });

  it('is placed by the desk, over the version that was read; only what is done together', async () => {
    const { world, add } = await scene();
    const { id } = await add('Bankje');
    const post = await published(world, { ...anytime, kind: 'together' });
    const put = { placeId: id, version: post.version };
    await expect(placePost(world.leila, post.id, put)).rejects.toThrow('not found');
    await expect(placePost(authorOf(world, post), post.id, put)).rejects.toThrow('forbidden');
    await expectAllOrNothing(world.nele, (ctx) => placePost(ctx, post.id, put));
    await expect(placePost(world.nele, post.id, put)).rejects.toThrow('error_changed_meanwhile');
    const lift = await published(world);
    await expect(
      placePost(world.nele, lift.id, { placeId: id, version: lift.version }),
    ).rejects.toThrow('error_place_not_together');
  });
});

describe('the form of a place', () => {
  const typed = {
    ...{ name: 'Wassalon', kind: 'launderette', address: 'Straat 1', sheets: '3' },
    layout: 'tearoff',
  };
  it('takes a whole number of sheets from 0 to 99', () => {
    expect(placeSchema.parse(typed)).toMatchObject({ sheets: 3, keyFigureId: null, bench: false });
    for (const sheets of ['', '-1', '100', '2.5', '1e1', '0x1', 'drie', '٣'])
      expect(placeSchema.safeParse({ ...typed, sheets }).success, sheets).toBe(false);
  });
  it('wants a name and an address', () => {
    for (const field of ['name', 'address'])
      for (const text of ['', '  ', 'a'.repeat(61)])
        expect(placeSchema.safeParse({ ...typed, [field]: text }).success).toBe(false);
  });
});

describe('nobody else', () => {
  it('keeps places but the desk of their neighbourhood', async () => {
    const { world, hood, add, names } = await scene();
    const { id, version } = await add('Wassalon');
    await add('Bushokje');
    for (const ctx of [world.leila, world.visitor])
      for (const at of [hood, world.otherHood.id]) {
        const mine = ctx === world.leila && at === world.otherHood.id;
        const tries = [
          changePlace(ctx, at, id, { ...input('X'), version }),
          movePlace(ctx, at, id, 1),
          closePlace(ctx, at, id, version),
          findPlace(ctx, at, id),
          ...(mine ? [] : [addPlace(ctx, at, input('X')), listPlaces(ctx, at)]),
        ];
        for (const one of await Promise.allSettled(tries))
          expect(one).toMatchObject({ status: 'rejected', reason: { message: 'not found' } });
      }
    expect(await names()).toEqual(['Wassalon', 'Bushokje']);
  });
});

describe('all or nothing', () => {
  it('holds for each verb', async () => {
    const { world, hood, add } = await scene();
    const { id } = await add('Wassalon');
    await add('Bushokje');
    await expectAllOrNothing(world.nele, (ctx) => addPlace(ctx, hood, input('Wachtzaal')));
    await expectAllOrNothing(world.nele, (ctx) =>
      changePlace(ctx, hood, id, { ...input('Was'), version: 1 }),
    );
    await expectAllOrNothing(world.nele, (ctx) => movePlace(ctx, hood, id, 1));
    await expectAllOrNothing(world.nele, (ctx) => closePlace(ctx, hood, id, 2));
  });
});
