import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { issueCard } from '#app/features/accounts/issue-card.server.ts';
import { findActor } from '#app/features/accounts/queries.server.ts';
import { changePerson } from '#app/features/people/change-person.server.ts';
import { personSchema } from '#app/features/people/form.ts';
import { mergePeople } from '#app/features/people/merge-people.server.ts';
import { findPerson } from '#app/features/people/queries.server.ts';
import { keepTakeBack } from '#app/features/people/take-backs.server.ts';
import { undoMerge } from '#app/features/people/undo-merge.server.ts';
import { account, consent, introduction, outbox, takeBack } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import { anytime, authorOf, makeWorld, submitted } from '#tests/support/world.ts';

const database = testDatabase();

/** Aïcha is on file twice, each with a post; Kevin is somebody else, with one too. */
const scene = async () => {
  const world = await makeWorld(database.db);
  const one = async (firstName: string, phone: string) =>
    submitted(world, {
      ...anytime,
      contact: { firstName, phone, email: null, channel: 'phone' },
    });
  const [first, second] = [await one('Aïcha', '+32470000001'), await one('Aisha', '+32470000002')];
  const other = await one('Kevin', '+32470000003');
  const kept = first.authorId;
  const merged = second.authorId;
  const merge = (shown?: { kept: number; merged: number }) =>
    mergePeople(world.nele, world.hood.id, kept, merged, shown);
  const versionOf = async (id: string) => (await findPerson(world.nele, world.hood.id, id)).version;
  return { world, first, second, other, kept, merged, merge, versionOf };
};

const introduce = async (
  { world }: Awaited<ReturnType<typeof scene>>,
  [postId, authorId, otherId]: [string, string, string],
  closed = false,
) => {
  const id = world.nele.newId();
  await world.db.insert(introduction).values({
    ...{ id, neighbourhoodId: world.hood.id, postId, authorId, otherId, mode: 'worker', why: [] },
    ...(closed ? { state: 'cancelled', closedAt: world.nele.now } : { state: 'asked' }),
    createdAt: world.nele.now,
  });
  return id;
};

describe('a merge over what somebody else changed', () => {
  it('is told so for either record, and counts as a change itself', async () => {
    const { world, kept, merged, merge, versionOf } = await scene();
    const details = personSchema.parse({
      ...{ firstName: 'Aïcha', phone: '0470 00 00 01', channel: 'phone', languages: ['nl'] },
    });
    await changePerson(world.nele, world.hood.id, kept, { ...details, version: 1 });
    await expect(merge({ kept: 1, merged: 1 })).rejects.toThrow('error_changed_meanwhile');
    await expect(merge({ kept: 2, merged: 2 })).rejects.toThrow('error_changed_meanwhile');
    const { id } = await merge({ kept: 2, merged: 1 });
    expect([await versionOf(kept), await versionOf(merged)]).toEqual([3, 2]);
    await undoMerge(world.nele, world.hood.id, id);
    expect([await versionOf(kept), await versionOf(merged)]).toEqual([4, 3]);
  });
});

describe('what would be twice one person’s', () => {
  it('two introductions at one post, or one between them, open or over, is a sentence', async () => {
    const made = await scene();
    const { world, first, other, kept, merged, merge } = made;
    await introduce(made, [other.id, other.authorId, kept]);
    await introduce(made, [other.id, other.authorId, merged]);
    await expect(merge()).rejects.toThrow('error_merge_introduced');
    await world.db.delete(introduction);
    await introduce(made, [first.id, kept, merged], true);
    await expect(merge()).rejects.toThrow('error_merge_introduced');
  });

  it('one open and one that is over at the same post go together', async () => {
    const made = await scene();
    const { other, kept, merged, merge } = made;
    await introduce(made, [other.id, other.authorId, kept]);
    await introduce(made, [other.id, other.authorId, merged], true);
    expect((await merge()).keptId).toBe(kept);
  });

  it('the same message for both at one instant stays with each, and comes back as it was', async () => {
    const { world, first, second, kept, merged, merge } = await scene();
    const message = (personId: string, targetId: string) => ({
      ...{ id: world.nele.newId(), neighbourhoodId: world.hood.id, personId, targetId },
      ...{ kind: 'expiry' as const, subject: 'Dag', body: 'Dag', language: 'nl' as const },
      ...{ nextAt: world.nele.now, createdAt: world.nele.now },
    });
    await world.db
      .insert(outbox)
      .values([message(kept, first.id), message(merged, first.id), message(merged, second.id)]);
    const whose = async () => (await world.db.select().from(outbox)).map((one) => one.personId);
    const { id } = await merge();
    expect((await whose()).sort()).toEqual([kept, kept, merged].sort());
    await undoMerge(world.nele, world.hood.id, id);
    expect((await whose()).sort()).toEqual([kept, merged, merged].sort());
  });

  it('two cards open the same person, from now on and until it is undone', async () => {
    const { world, kept, merged, merge } = await scene();
    for (const id of [kept, merged]) await issueCard(world.nele, id);
    const accounts = await world.db.select().from(account).where(eq(account.personId, merged));
    const whom = async () => findActor(world.db, accounts[0]?.id ?? '');
    expect(await whom()).toMatchObject({ personId: merged });
    const { id } = await merge();
    expect(await whom()).toMatchObject({ type: 'neighbour', personId: kept });
    const third = await submitted(world, {
      ...anytime,
      contact: { firstName: 'Aïsha', phone: '+32470000009', email: null, channel: 'phone' },
    });
    await mergePeople(world.nele, world.hood.id, third.authorId, kept);
    expect(await whom()).toMatchObject({ personId: third.authorId });
    await expect(undoMerge(world.nele, world.hood.id, id)).rejects.toThrow('error_merge_changed');
  });
});

describe('what was taken back, and a yes said since', () => {
  it('goes along, and back again', async () => {
    const made = await scene();
    const { world, second, other, kept, merged, merge } = made;
    await keepTakeBack(authorOf(world, second), {
      ...{ neighbourhoodId: world.hood.id, personId: merged, postId: second.id, scope: 'sheet' },
    });
    const introId = await introduce(made, [second.id, merged, other.authorId]);
    const { id } = await merge();
    expect(await world.db.select().from(takeBack)).toMatchObject([{ personId: kept }]);
    await world.db.insert(consent).values({
      ...{ id: world.nele.newId(), personId: kept, introductionId: introId, scope: 'contact' },
      ...{ route: 'phone', wording: 'Ja.', language: 'nl', givenAt: world.nele.now },
    });
    await undoMerge(world.nele, world.hood.id, id);
    expect(await world.db.select().from(takeBack)).toMatchObject([{ personId: merged }]);
    const yes = await world.db.select().from(consent).where(eq(consent.introductionId, introId));
    expect(yes).toMatchObject([{ personId: merged }]);
  });
});
