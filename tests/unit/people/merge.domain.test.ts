import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { issueCard } from '#app/features/accounts/issue-card.server.ts';
import { proposeIntroduction } from '#app/features/introductions/propose.server.ts';
import { respond as answer } from '#app/features/introductions/respond.server.ts';
import { mergePeople } from '#app/features/people/merge-people.server.ts';
import { openCall } from '#app/features/people/open-call.server.ts';
import { findKept } from '#app/features/people/queries.server.ts';
import { searchPeople } from '#app/features/people/search.server.ts';
import { listMerges, undoMerge } from '#app/features/people/undo-merge.server.ts';
import { publishPost } from '#app/features/posts/publish.server.ts';
import {
  account,
  call,
  callReason,
  consent,
  introduction,
  person,
  post,
  response,
} from '#db/schema.ts';
import { everything, testDatabase } from '#tests/support/database.ts';
import {
  anytime,
  expectAllOrNothing,
  makeWorld,
  submitted,
  type World,
} from '#tests/support/world.ts';

const database = testDatabase();

const contact = (firstName: string, phone: string) => ({
  firstName,
  phone,
  email: null,
  channel: 'phone' as const,
});

/** Aïcha is on file twice, each with a post; Kevin is somebody else, with one too. */
const scene = async () => {
  const world = await makeWorld(database.db);
  const one = await submitted(world, { ...anytime, contact: contact('Aïcha', '+32470000001') });
  const two = await submitted(world, { ...anytime, contact: contact('Aisha', '+32470000002') });
  const other = await submitted(world, { ...anytime, contact: contact('Kevin', '+32470000003') });
  return { world, kept: one.authorId, merged: two.authorId, one, two, other };
};

const introduce = async (world: World, postId: string, authorId: string, otherId: string) => {
  const id = world.nele.newId();
  await world.db.insert(introduction).values({
    id,
    neighbourhoodId: world.hood.id,
    postId,
    authorId,
    otherId,
    mode: 'worker',
    why: [],
    state: 'proposed',
    createdAt: world.nele.now,
  });
  return id;
};

const respond = async (world: World, postId: string, personId: string) => {
  const id = world.nele.newId();
  await world.db.insert(response).values({
    id,
    neighbourhoodId: world.hood.id,
    postId,
    personId,
    route: 'phone',
    linkHash: id,
    at: world.nele.now,
  });
  return id;
};

/** All that is kept, but what only grows: the log, the merges, the counts of changes. */
const all = async (world: World) => {
  const { audit_log: _, person_merge: __, ...rest } = await everything(world.db);
  return JSON.parse(
    JSON.stringify(
      Object.fromEntries(
        Object.entries(rest).map(([name, rows]) => [
          name,
          rows.map((row) => JSON.stringify({ ...(row as object), version: 0, revision: 0 })).sort(),
        ]),
      ),
    ),
  );
};

describe('mergePeople', () => {
  it('gives all to the kept one: posts, consents, answers, introductions, the card', async () => {
    const { world, kept, merged, two, other } = await scene();
    const as = await introduce(world, two.id, merged, other.authorId);
    const given = await respond(world, other.id, merged);
    await issueCard(world.nele, merged);
    await mergePeople(world.nele, world.hood.id, kept, merged);
    const [moved] = await world.db.select().from(post).where(eq(post.id, two.id));
    expect(moved?.authorId).toBe(kept);
    expect(await world.db.select().from(consent).where(eq(consent.personId, merged))).toEqual([]);
    const [intro] = await world.db.select().from(introduction).where(eq(introduction.id, as));
    expect(intro).toMatchObject({ authorId: kept, otherId: other.authorId });
    const [response1] = await world.db.select().from(response).where(eq(response.id, given));
    expect(response1?.personId).toBe(kept);
    expect(await world.db.select().from(account).where(eq(account.personId, kept))).toHaveLength(1);
    expect((await findKept(world.nele, world.hood.id, merged)).id).toBe(kept);
    const found = await searchPeople(world.nele, world.hood.id, 'aicha');
    expect(found.map(({ id }) => id)).toEqual([kept]);
  });

  it('leaves one open call, for all reasons, when the earlier is due', async () => {
    const { world, kept, merged, one, two } = await scene();
    const soon = new Date(world.nele.now.getTime() + 1000);
    const late = new Date(world.nele.now.getTime() + 9000);
    await openCall(world.nele, kept, { kind: 'expiry', targetId: one.id, notBefore: late });
    await openCall(world.nele, merged, { kind: 'expiry', targetId: two.id, notBefore: soon });
    await mergePeople(world.nele, world.hood.id, kept, merged);
    const open = (await world.db.select().from(call)).filter(({ closedAt }) => !closedAt);
    expect(open).toMatchObject([{ personId: kept, notBefore: soon }]);
    const reasons = await world.db.select().from(callReason);
    expect(reasons.map(({ callId }) => callId)).toEqual([open[0]?.id, open[0]?.id]);
  });

  it('sees that they are two where one was brought to the other, or both answered', async () => {
    const { world, kept, merged, one, other } = await scene();
    const merge = () => mergePeople(world.nele, world.hood.id, kept, merged);
    const between = await introduce(world, one.id, kept, merged);
    await expect(merge()).rejects.toThrow('error_merge_introduced');
    await world.db.delete(introduction).where(eq(introduction.id, between));
    await respond(world, other.id, kept);
    const second = await respond(world, other.id, merged);
    await expect(merge()).rejects.toThrow('error_merge_both_answered');
    await world.db.delete(response).where(eq(response.id, second));
    await respond(world, one.id, merged);
    await expect(merge()).rejects.toThrow('error_merge_own_answer');
  });

  it('refuses itself, a record that is merged already, and strangers', async () => {
    const { world, kept, merged } = await scene();
    const merge = (ctx = world.nele, hood = world.hood.id, to = kept) =>
      mergePeople(ctx, hood, to, merged);
    await expect(merge(world.nele, world.hood.id, merged)).rejects.toThrow('error_merge_self');
    await expect(merge(world.leila)).rejects.toThrow('not found');
    await expect(merge(world.leila, world.otherHood.id)).rejects.toThrow('not found');
    await expect(merge(world.visitor)).rejects.toThrow('not found');
    await merge();
    await expect(merge()).rejects.toThrow('error_merge_done');
  });

  it('two at once: one merges, the other is told', async () => {
    const { world, kept, merged } = await scene();
    const done = await Promise.allSettled([
      mergePeople(world.nele, world.hood.id, kept, merged),
      mergePeople(world.nele, world.hood.id, merged, kept),
    ]);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('stays whole or not at all', async () => {
    const { world, kept, merged, two } = await scene();
    await openCall(world.nele, merged, { kind: 'expiry', targetId: two.id });
    await expectAllOrNothing(world.nele, (ctx) => mergePeople(ctx, world.hood.id, kept, merged));
  });
});

describe('undoMerge', () => {
  it('stays where an answer that would go back was brought together with its post since', async () => {
    const { world, kept, merged, other } = await scene();
    const { nele, hood } = world;
    const given = await respond(world, other.id, merged);
    const { id } = await mergePeople(nele, hood.id, kept, merged);
    const { title, text, version } = other;
    await publishPost(nele, other.id, { title, text, version });
    const intro = await proposeIntroduction(nele, other.id, { responseId: given });
    // The kept one's yes is theirs: the link of the answer may not read what it opens.
    expect(intro).toMatchObject({ otherId: kept, responseId: given });
    const before = await everything(world.db);
    await expect(undoMerge(nele, hood.id, id)).rejects.toThrow('error_merge_changed');
    expect(await everything(world.db)).toEqual(before);
  });

  it('takes an answer back with the introduction that it led to before', async () => {
    const { world, kept, merged, other } = await scene();
    const given = await respond(world, other.id, merged);
    const intro = await introduce(world, other.id, other.authorId, merged);
    await world.db
      .update(introduction)
      .set({ responseId: given })
      .where(eq(introduction.id, intro));
    const { id } = await mergePeople(world.nele, world.hood.id, kept, merged);
    await undoMerge(world.nele, world.hood.id, id);
    expect(await world.db.select().from(introduction)).toMatchObject([{ otherId: merged }]);
    expect(await world.db.select().from(response)).toMatchObject([{ personId: merged }]);
  });

  it('is not needed for a page that was opened before: what it sends is the kept one’s', async () => {
    const { world, kept, merged, other } = await scene();
    const { nele, hood } = world;
    const { title, text, version } = other;
    await publishPost(nele, other.id, { title, text, version });
    await mergePeople(nele, hood.id, kept, merged);
    const { response: given } = await answer(nele, hood.slug, other.code, {
      who: { personId: merged },
      route: 'phone',
      key: 'a-form-that-was-open-before-the-merge',
    });
    expect(given.personId).toBe(kept);
    const intro = await proposeIntroduction(nele, other.id, { personId: merged, why: [] });
    expect(intro).toMatchObject({ otherId: kept, responseId: given.id });
  });

  it('puts everything back as it was, with an open introduction and calls of both', async () => {
    const { world, kept, merged, one, two, other } = await scene();
    await introduce(world, two.id, merged, other.authorId);
    await introduce(world, other.id, other.authorId, merged);
    await respond(world, other.id, merged);
    await issueCard(world.nele, merged);
    const later = new Date(world.nele.now.getTime() + 9000);
    await openCall(world.nele, kept, { kind: 'expiry', targetId: one.id, notBefore: later });
    await openCall(world.nele, merged, { kind: 'expiry', targetId: two.id });
    const before = await all(world);
    const { id } = await mergePeople(world.nele, world.hood.id, kept, merged);
    expect(await all(world)).not.toEqual(before);
    expect(await listMerges(world.nele, world.hood.id, kept)).toMatchObject([
      { id, firstName: 'Aisha' },
    ]);
    await undoMerge(world.nele, world.hood.id, id);
    expect(await all(world)).toEqual(before);
    expect(await listMerges(world.nele, world.hood.id, kept)).toEqual([]);
  });

  it('takes back a call that was made for the kept one', async () => {
    const { world, kept, merged, two } = await scene();
    await openCall(world.nele, merged, { kind: 'expiry', targetId: two.id });
    const before = await all(world);
    const { id } = await mergePeople(world.nele, world.hood.id, kept, merged);
    await undoMerge(world.nele, world.hood.id, id);
    expect(await all(world)).toEqual(before);
  });

  it('is done once, by its own desk, and not where something rests on it since', async () => {
    const { world, kept, merged, two, other } = await scene();
    const { id } = await mergePeople(world.nele, world.hood.id, kept, merged);
    await expect(undoMerge(world.leila, world.otherHood.id, id)).rejects.toThrow('not found');
    await expect(undoMerge(world.leila, world.hood.id, id)).rejects.toThrow('not found');
    const since = await introduce(world, two.id, kept, other.authorId);
    await expect(undoMerge(world.nele, world.hood.id, id)).rejects.toThrow('error_merge_changed');
    await world.db.delete(introduction).where(eq(introduction.id, since));
    await undoMerge(world.nele, world.hood.id, id);
    await expect(undoMerge(world.nele, world.hood.id, id)).rejects.toThrow('error_merge_undone');
    const records = await world.db.select().from(person).where(eq(person.id, merged));
    expect(records).toMatchObject([{ mergedInto: null }]);
  });
});
