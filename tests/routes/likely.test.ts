import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { findDraft, startIntake } from '#app/features/posts/intake/drafts.server.ts';
import type { Args } from '#app/lib/http.ts';
import { action as finish } from '#app/routes/desk.$hood.intake.$draftId._index.tsx';
import { loader as search } from '#app/routes/desk.$hood.people.search.ts';
import { action as enter } from '#app/routes/desk.$hood.posts.$postId.responses._index.tsx';
import { person, post as posts, response } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import { call, contextOf, cookieOf } from '#tests/support/routes.ts';
import { anytime, makeWorld, published, submitted } from '#tests/support/world.ts';

const database = testDatabase();
type Route = (args: Args) => Promise<unknown>;
type Shown = {
  likely: { id: string; name: string; phone: string | null }[];
  lastResult: { initialValue: Record<string, string>; error?: unknown };
};

/** Aïcha is on record with a post; Kevin has a public one. A worker types. */
const scene = async () => {
  const world = await makeWorld(database.db);
  const contact = { email: null, channel: 'phone' as const };
  const aicha = await submitted(world, {
    ...anytime,
    contact: { ...contact, firstName: 'Aïcha', phone: '+32470000001' },
  });
  const kevin = await published(world, {
    ...anytime,
    contact: { ...contact, firstName: 'Kevin', phone: '+32470000002' },
  });
  const cookie = await cookieOf(world.db, world.nele.actor);
  const context = contextOf(world.db, { newId: world.nele.newId, newToken: world.nele.newToken });
  const send = (route: unknown, params: Record<string, string>, form: Record<string, string>) =>
    call(route as Route, {
      ...{ path: '/x', params: { hood: world.hood.slug, ...params } },
      ...{ cookie, form, context },
    });
  const people = async () => (await world.db.select().from(person)).length;
  return { world, aicha: aicha.authorId, kevin, cookie, context, send, people };
};

describe('a conversation with somebody who may be on record', () => {
  const typed = {
    ...{ route: 'phone', firstName: 'Aisha', phone: '0471 00 00 09', kind: 'request' },
    ...{ category: 'lift', title: 'Rit naar de dokter', text: 'Ik zoek iemand met een auto.' },
    ...{ when: 'any', language: 'nl', site: 'on', version: '1' },
  };
  const begun = async () => {
    const made = await scene();
    const { id: draftId } = await startIntake(made.world.nele, made.world.hood.id);
    const open = (form: Record<string, string>) => made.send(finish, { draftId }, form);
    return { ...made, draftId, open };
  };

  it('comes back with who may be meant, before a record is made, and with all that was typed', async () => {
    const { world, aicha, draftId, open, people } = await begun();
    const before = await people();
    const answer = await open(typed);
    expect(answer.status).toBe(409);
    const { likely, lastResult } = (await answer.json()) as Shown;
    expect(likely).toEqual([{ id: aicha, name: 'Aïcha', phone: '0470 00 00 01' }]);
    expect(lastResult.initialValue).toMatchObject(typed);
    expect(await people()).toBe(before);
    expect((await findDraft(world.nele, world.hood.id, draftId)).doneAt).toBe(null);
  });

  it('is theirs where one of them is chosen, with the new number', async () => {
    const { world, aicha, open, people } = await begun();
    const before = await people();
    expect((await open({ ...typed, personId: '', likely: aicha })).status).toBe(303);
    expect(await people()).toBe(before);
    const [who] = await world.db.select().from(person).where(eq(person.id, aicha));
    expect([who?.phone, ...(who?.otherPhones ?? [])]).toContain('+32471000009');
    const made = await world.db.select().from(posts).where(eq(posts.authorId, aicha));
    expect(made).toHaveLength(2);
  });

  it('makes a record where it is somebody new after all, and asks nothing twice', async () => {
    const { open, people } = await begun();
    const before = await people();
    expect((await open({ ...typed, anyway: 'on' })).status).toBe(303);
    // The same form once more is the same post.
    expect((await open(typed)).status).toBe(303);
    expect(await people()).toBe(before + 1);
  });

  it('asks nothing where name and number are known, or nobody is like it', async () => {
    const { open, people } = await begun();
    const before = await people();
    const known = await open({ ...typed, firstName: 'aïcha', phone: '0470 00 00 01' });
    expect(known.status).toBe(303);
    expect(await people()).toBe(before);
  });
});

describe('an answer that a worker types of somebody who may be on record', () => {
  const typed = { firstName: 'Aisha', phone: '0471 00 00 09', route: 'paper' };

  it('comes back with who may be meant, and with all that was typed', async () => {
    const { world, aicha, kevin, send, people } = await scene();
    const before = await people();
    const answer = await send(enter, { postId: kevin.id }, typed);
    expect(answer.status).toBe(409);
    const { likely, lastResult } = (await answer.json()) as Shown;
    expect(likely.map(({ id }) => id)).toEqual([aicha]);
    expect(lastResult.initialValue).toMatchObject(typed);
    expect(await people()).toBe(before);
    expect(await world.db.select().from(response)).toEqual([]);
  });

  it('is theirs, or somebody new’s, as the worker says', async () => {
    const { world, aicha, kevin, send, people } = await scene();
    const before = await people();
    const to = { postId: kevin.id };
    expect((await send(enter, to, { ...typed, personId: aicha })).status).toBe(303);
    expect(await people()).toBe(before);
    expect((await send(enter, to, { ...typed, anyway: 'on' })).status).toBe(303);
    expect(await people()).toBe(before + 1);
    const given = await world.db.select().from(response);
    expect(given).toMatchObject([{ personId: aicha, route: 'paper' }, { route: 'paper' }]);
  });
});

it('people found while typing come with all their numbers, for the warning that one is known', async () => {
  const { world, aicha, cookie, context } = await scene();
  await world.db
    .update(person)
    .set({ otherPhones: ['+3253112233'], phoneKey: '0470000001 053112233' })
    .where(eq(person.id, aicha));
  const params = { hood: world.hood.slug };
  const found = await call(search as Route, {
    ...{ path: '/x?q=053112', params },
    ...{ cookie, context },
  });
  expect(await found.json()).toMatchObject([
    { id: aicha, phone: '0470 00 00 01', otherPhones: ['053 11 22 33'] },
  ]);
});
