import { expect } from 'vitest';
import { createWorker } from '#app/features/accounts/create-worker.server.ts';
import { createNeighbourhood } from '#app/features/neighbourhoods/create.server.ts';
import type { NewNeighbourhood } from '#app/features/neighbourhoods/form.ts';
import type { Neighbourhood } from '#app/features/neighbourhoods/queries.server.ts';
import { publishPost } from '#app/features/posts/publish.server.ts';
import type { Post } from '#app/features/posts/queries.server.ts';
import { type Submission, submitPost } from '#app/features/posts/submit.server.ts';
import type { Actor, Ctx } from '#app/lib/ctx.ts';
import { CAST_NOW, HOODS } from '#db/cast.ts';
import type { Db } from '#db/transaction.server.ts';
import { everything } from './database.ts';

export const DAY = 24 * 60 * 60 * 1000;

/** Ids and tokens in order, so that a failing test reads the same every time. */
export const counted = (word: string) => {
  let count = 0;
  return () => `${word}-${String(++count).padStart(4, '0')}-of-this-test`;
};

export type World = {
  db: Db;
  /** A context for somebody, at the cast's Friday unless told. */
  as: (actor: Actor, now?: Date) => Ctx;
  visitor: Ctx;
  system: Ctx;
  hood: Neighbourhood;
  otherHood: Neighbourhood;
  /** Works in `hood`. */
  nele: Ctx;
  /** Works in `otherHood`. */
  leila: Ctx;
};

export const hoodInput = (
  nth: 0 | 1 | 2,
  changes: Partial<NewNeighbourhood> = {},
): NewNeighbourhood => {
  const cast = HOODS[nth];
  return {
    ...cast,
    languages: [...cast.languages],
    timeZone: 'Europe/Brussels',
    reviewMode: 'all',
    ...changes,
  };
};

/** Two neighbourhoods and their workers, made by the domain's own verbs. */
export const makeWorld = async (
  db: Db,
  changes: Partial<NewNeighbourhood> = {},
): Promise<World> => {
  const newId = counted('id');
  const newToken = counted('token');
  const as = (actor: Actor, now = CAST_NOW): Ctx => ({
    db,
    actor,
    now,
    newId,
    newToken,
    locale: 'nl',
  });
  const system = as({ type: 'system' });
  const hood = await createNeighbourhood(system, hoodInput(0, changes));
  const otherHood = await createNeighbourhood(system, hoodInput(2));
  const worker = async (name: string, { id }: Neighbourhood): Promise<Ctx> => {
    const { id: accountId } = await createWorker(system, {
      name,
      email: `${name.toLowerCase()}@burenblad.example`,
      password: 'een straat vol buren',
      neighbourhoods: [id],
    });
    return as({ type: 'worker', accountId, neighbourhoodIds: [id], coordinator: false });
  };
  return {
    db,
    as,
    visitor: as({ type: 'visitor' }),
    system,
    hood,
    otherHood,
    nele: await worker('Nele', hood),
    leila: await worker('Leila', otherHood),
  };
};

const nextKey = counted('key-of-a-form-that-was-filled-in');

/** What a neighbour sends: Maria's lift to the doctor, unless told otherwise. */
export const submission = (changes: Partial<Submission> = {}): Submission => ({
  kind: 'request',
  category: 'lift',
  title: 'Rit naar de dokter',
  text: 'Donderdag om 10 uur. Heen en terug.',
  language: 'nl',
  whenDay: 'date',
  whenDate: '2026-11-26',
  whenTime: '10:00',
  whenPart: null,
  route: 'web',
  contact: { firstName: 'Maria', phone: '+32470123456', email: null, channel: 'phone' },
  consents: [
    { scope: 'site', wording: 'Mijn bericht mag op de site staan.', language: 'nl' },
    { scope: 'sheet', wording: 'Mijn bericht mag op het blad staan.', language: 'nl' },
  ],
  key: nextKey(),
  ...changes,
});

export const anytime = { whenDay: 'any', whenDate: null, whenTime: null, whenPart: null } as const;

export const submitted = (world: World, changes: Partial<Submission> = {}): Promise<Post> =>
  submitPost(world.visitor, world.hood.slug, submission(changes));

export const published = async (
  world: World,
  changes: Partial<Submission> = {},
  now = CAST_NOW,
): Promise<Post> => {
  const post = await submitPost(
    world.as({ type: 'visitor' }, now),
    world.hood.slug,
    submission(changes),
  );
  const { id, title, text, version } = post;
  return publishPost({ ...world.nele, now }, id, { title, text, version });
};

/** Somebody else than Maria, for each number below 26 another: BuurA, BuurB … */
export const neighbour = (nth: number): Pick<Submission, 'contact'> => ({
  contact: {
    firstName: `Buur${String.fromCharCode(65 + nth)}`,
    phone: `+324701234${String(nth).padStart(2, '0')}`,
    email: null,
    channel: 'phone',
  },
});

/** The author, with the private link. */
export const authorOf = (world: World, post: Post, now = CAST_NOW): Ctx =>
  world.as({ type: 'author', postId: post.id }, now);

/**
 * Breaks a verb at each of its steps: the id it asks for fails at the first call, the second … After
 * each failure the database is as it was. Ends when the verb gets through.
 */
export const expectAllOrNothing = async (ctx: Ctx, verb: (ctx: Ctx) => Promise<unknown>) => {
  let broken = 0;
  for (let step = 1; ; step++) {
    const before = await everything(ctx.db);
    let calls = 0;
    const newId = () => {
      if (++calls === step) throw new Error('broken midway');
      return ctx.newId();
    };
    try {
      await verb({ ...ctx, newId });
    } catch (error) {
      expect(String((error as Error).message)).toContain('broken midway');
      expect(await everything(ctx.db)).toEqual(before);
      broken++;
      continue;
    }
    break;
  }
  expect(broken).toBeGreaterThan(0);
};
