import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { issueCard } from '#app/features/accounts/issue-card.server.ts';
import { isCode } from '#app/features/posts/code.ts';
import { listPublished } from '#app/features/posts/published.server.ts';
import { findPost } from '#app/features/posts/queries.server.ts';
import { submitPost } from '#app/features/posts/submit.server.ts';
import { account, auditLog, consent, person, post, wording } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import {
  anytime,
  expectAllOrNothing,
  makeWorld,
  published,
  submission,
  submitted,
} from '#tests/support/world.ts';

const database = testDatabase();

describe('submitPost', () => {
  it('keeps the post, its author, the words and each consent, and waits for the worker', async () => {
    const world = await makeWorld(database.db);
    const made = await submitted(world);
    expect(made.status).toBe('submitted');
    expect(isCode(made.code)).toBe(true);
    const [author] = await world.db.select().from(person).where(eq(person.id, made.authorId));
    expect(author).toMatchObject({ firstName: 'Maria', phone: '+32470123456', channel: 'phone' });
    const consents = await world.db.select().from(consent).where(eq(consent.postId, made.id));
    expect(consents.map(({ scope, takenBy }) => [scope, takenBy]).sort()).toEqual([
      ['sheet', null],
      ['site', null],
    ]);
    expect(await world.db.select().from(wording)).toMatchObject([
      { title: made.title, correctedBy: null },
    ]);
    expect(await listPublished(world.visitor, world.hood.id)).toEqual([]);
  });

  it('makes one post of a form that is sent twice, even at once', async () => {
    const world = await makeWorld(database.db);
    const form = submission();
    const send = () => submitPost(world.visitor, world.hood.slug, form);
    const [first, second] = await Promise.all([send(), send()]);
    expect(second.id).toBe(first.id);
    expect(await world.db.select().from(post)).toHaveLength(1);
    expect(await world.db.select().from(person)).toHaveLength(1);
  });

  it('knows a neighbour again by number and name, whatever the accents', async () => {
    const world = await makeWorld(database.db);
    const contact = { phone: '+32470123456', email: null, channel: 'phone' } as const;
    const one = await submitted(world, { contact: { ...contact, firstName: 'Aïcha' } });
    const two = await submitted(world, { contact: { ...contact, firstName: 'aicha' } });
    const third = await submitted(world, { contact: { ...contact, firstName: 'Yusuf' } });
    expect(two.authorId).toBe(one.authorId);
    expect(third.authorId).not.toBe(one.authorId);
  });

  it('lets a worker type it for somebody, who stays the author', async () => {
    const world = await makeWorld(database.db);
    const made = await submitPost(world.nele, world.hood.slug, submission({ route: 'phone' }));
    expect(made.enteredBy).toBe(world.nele.actor.type === 'worker' && world.nele.actor.accountId);
    const [agreed] = await world.db.select().from(consent);
    expect(agreed?.takenBy).toBe(made.enteredBy);
    expect(made.authorId).not.toBe(made.enteredBy);
  });

  it('refuses a worker of another neighbourhood', async () => {
    const world = await makeWorld(database.db);
    await expect(submitPost(world.leila, world.hood.slug, submission())).rejects.toThrow(
      'forbidden',
    );
  });

  it('refuses a date that is over or too far, a missing consent and an unknown neighbourhood', async () => {
    const world = await makeWorld(database.db);
    await expect(submitted(world, { whenDate: '2026-11-19' })).rejects.toThrow('error_date_past');
    await expect(submitted(world, { whenDate: '2028-01-01' })).rejects.toThrow('error_date_far');
    await expect(submitted(world, { consents: [] })).rejects.toThrow('error_no_consent');
    await expect(submitPost(world.visitor, 'nergens', submission())).rejects.toThrow('not found');
    expect(await world.db.select().from(post)).toEqual([]);
  });

  it('shows an unread post to nobody but its author and the desk', async () => {
    const world = await makeWorld(database.db);
    const made = await submitted(world);
    const other = await submitted(world);
    for (const stranger of [
      world.visitor,
      world.leila,
      world.as({ type: 'author', postId: other.id }),
    ])
      await expect(findPost(stranger, made.id)).rejects.toThrow('not found');
    await expect(findPost(world.nele, made.id)).resolves.toMatchObject({ id: made.id });
    await expect(
      findPost(world.as({ type: 'author', postId: made.id }), made.id),
    ).resolves.toBeTruthy();
  });

  it('stays whole or not at all', async () => {
    const world = await makeWorld(database.db);
    await expectAllOrNothing(world.visitor, (ctx) =>
      submitPost(ctx, world.hood.slug, submission()),
    );
  });
});

describe('review modes', () => {
  it('"none" publishes unread', async () => {
    const world = await makeWorld(database.db, { reviewMode: 'none' });
    expect((await submitted(world, anytime)).status).toBe('published');
  });

  it('"first" trusts a signed-in neighbour whose post was read before, and nobody else', async () => {
    const world = await makeWorld(database.db, { reviewMode: 'first' });
    const first = await published(world, anytime);
    // The same name and number, but not signed in: anybody could type those.
    expect((await submitted(world, anytime)).status).toBe('submitted');
    await issueCard(world.nele, first.authorId);
    const [holder] = await world.db
      .select()
      .from(account)
      .where(eq(account.personId, first.authorId));
    const maria = world.as({
      type: 'neighbour',
      accountId: holder?.id ?? '',
      personId: first.authorId,
      neighbourhoodId: world.hood.id,
    });
    const second = await submitPost(maria, world.hood.slug, submission(anytime));
    expect(second).toMatchObject({ status: 'published', authorId: first.authorId });
  });

  it('logs what came in, without a name or a number in the log', async () => {
    const world = await makeWorld(database.db);
    const made = await submitted(world);
    const acts = await world.db.select().from(auditLog).where(eq(auditLog.targetId, made.id));
    expect(acts.map(({ act }) => act)).toEqual(['post.submitted']);
    expect(JSON.stringify(acts)).not.toMatch(/Maria|0470|32470/);
  });
});
