import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { issueCard } from '#app/features/accounts/issue-card.server.ts';
import { askChange } from '#app/features/posts/ask-change.server.ts';
import { correctPost } from '#app/features/posts/correct.server.ts';
import { declinePost } from '#app/features/posts/decline.server.ts';
import { findDeskPost, listPostActs } from '#app/features/posts/desk-queries.server.ts';
import { publishPost } from '#app/features/posts/publish.server.ts';
import { listPublished } from '#app/features/posts/published.server.ts';
import { listWordings, type Post } from '#app/features/posts/queries.server.ts';
import { deskLines, reviewFacts } from '#app/features/posts/review/facts.server.ts';
import { sayClosed } from '#app/features/posts/review/say-closed.ts';
import { withdrawPost } from '#app/features/posts/withdraw.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { account, neighbourhood, post, review } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import {
  authorOf,
  DAY,
  expectAllOrNothing,
  makeWorld,
  published,
  submitted,
} from '#tests/support/world.ts';

const database = testDatabase();
const read = ({ title, text, version }: { title: string; text: string; version: number }) => ({
  title,
  text,
  version,
});

describe('publishPost', () => {
  it('puts the post on the page, with its consent, and bumps the revision', async () => {
    const world = await makeWorld(database.db);
    const sent = await submitted(world);
    const [before] = await world.db
      .select()
      .from(neighbourhood)
      .where(eq(neighbourhood.id, world.hood.id));
    const made = await publishPost(world.nele, sent.id, read(sent));
    expect(made).toMatchObject({ status: 'published', publishedAt: world.nele.now });
    expect(made.siteConsentId).toBeTruthy();
    const [after] = await world.db
      .select()
      .from(neighbourhood)
      .where(eq(neighbourhood.id, world.hood.id));
    expect(after?.revision).toBeGreaterThan(before?.revision ?? 0);
    expect(await listPublished(world.visitor, world.hood.id)).toMatchObject([
      { code: sent.code, firstName: null },
    ]);
  });

  it('keeps the author’s words and the correction, and tells who corrected', async () => {
    const world = await makeWorld(database.db);
    const sent = await submitted(world, { title: 'Rit naar de dockter' });
    await publishPost(world.nele, sent.id, { ...read(sent), title: 'Rit naar de dokter' });
    expect(await listWordings(authorOf(world, sent), sent.id)).toMatchObject([
      { title: 'Rit naar de dockter', correctedBy: null },
      { title: 'Rit naar de dokter', correctedBy: 'Nele' },
    ]);
    const acts = await listPostActs(world.nele, sent.id);
    expect(acts.map(({ act, by }) => [act, by])).toEqual(
      expect.arrayContaining([
        ['post.submitted', null],
        ['post.corrected', 'Nele'],
        ['post.published', 'Nele'],
      ]),
    );
  });

  it('refuses a post that somebody decided on, or changed, meanwhile', async () => {
    const world = await makeWorld(database.db);
    const sent = await submitted(world);
    await expect(publishPost(world.nele, sent.id, { ...read(sent), version: 99 })).rejects.toThrow(
      'error_changed_meanwhile',
    );
    await publishPost(world.nele, sent.id, read(sent));
    await expect(publishPost(world.nele, sent.id, read(sent))).rejects.toThrow(
      'error_already_decided',
    );
  });

  it('lets one of two workers win who publish at once', async () => {
    const world = await makeWorld(database.db);
    const sent = await submitted(world);
    const both = await Promise.allSettled([
      publishPost(world.nele, sent.id, read(sent)),
      declinePost(world.nele, sent.id, { reason: 'Zet er geen naam in.', version: sent.version }),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await world.db.select().from(review)).toHaveLength(1);
  });

  it('refuses what its author withdrew, and a date that went by', async () => {
    const world = await makeWorld(database.db);
    const gone = await submitted(world);
    await withdrawPost(authorOf(world, gone), gone.id);
    await expect(publishPost(world.nele, gone.id, read(gone))).rejects.toThrow(
      'error_already_decided',
    );
    const late = await submitted(world);
    const nextWeek = { ...world.nele, now: new Date(world.nele.now.getTime() + 9 * DAY) };
    await expect(publishPost(nextWeek, late.id, read(late))).rejects.toThrow('error_date_past');
  });

  it('is for the desk of that neighbourhood only', async () => {
    const world = await makeWorld(database.db);
    const sent = await submitted(world);
    await expect(publishPost(world.leila, sent.id, read(sent))).rejects.toThrow('not found');
    await expect(publishPost(world.visitor, sent.id, read(sent))).rejects.toThrow('not found');
    await expect(publishPost(authorOf(world, sent), sent.id, read(sent))).rejects.toThrow(
      'forbidden',
    );
  });

  it('stays whole or not at all', async () => {
    const world = await makeWorld(database.db);
    const sent = await submitted(world);
    await expectAllOrNothing(world.nele, (ctx) =>
      publishPost(ctx, sent.id, { ...read(sent), text: 'Beter geschreven.' }),
    );
  });

  it('cannot be had around the verb: the database itself asks for the consent', async () => {
    const world = await makeWorld(database.db);
    const sent = await submitted(world);
    const around = world.db
      .update(post)
      .set({ status: 'published', publishedAt: world.nele.now, expiresAt: world.nele.now })
      .where(eq(post.id, sent.id));
    await expect((async () => await around)()).rejects.toThrow();
  });
});

describe.each([
  ['askChange', askChange, 'change_asked'],
  ['declinePost', declinePost, 'declined'],
] as const)('%s', (_, verb, status) => {
  const reason = 'Schrijf geen achternaam. De voornaam is genoeg.';

  it('keeps the reason for the author, and logs it', async () => {
    const world = await makeWorld(database.db);
    const sent = await submitted(world);
    expect(await verb(world.nele, sent.id, { reason, version: sent.version })).toMatchObject({
      status,
    });
    expect(await world.db.select().from(review)).toMatchObject([{ decision: status, reason }]);
    expect((await listPostActs(world.nele, sent.id)).at(-1)).toMatchObject({ reason, by: 'Nele' });
  });

  it('comes too late after a decision or a change', async () => {
    const world = await makeWorld(database.db);
    const made = await published(world);
    await expect(verb(world.nele, made.id, { reason, version: made.version })).rejects.toThrow(
      'error_already_decided',
    );
    const sent = await submitted(world);
    await expect(verb(world.nele, sent.id, { reason, version: 7 })).rejects.toThrow(
      'error_changed_meanwhile',
    );
  });

  it('is for the desk of that neighbourhood only', async () => {
    const world = await makeWorld(database.db);
    const sent = await submitted(world);
    const input = { reason, version: sent.version };
    await expect(verb(world.leila, sent.id, input)).rejects.toThrow('not found');
    await expect(verb(authorOf(world, sent), sent.id, input)).rejects.toThrow('forbidden');
  });

  it('stays whole or not at all', async () => {
    const world = await makeWorld(database.db);
    const sent = await submitted(world);
    await expectAllOrNothing(world.nele, (ctx) =>
      verb(ctx, sent.id, { reason, version: sent.version }),
    );
  });
});

describe('correctPost', () => {
  it('corrects what is on the page already', async () => {
    const world = await makeWorld(database.db);
    const made = await published(world);
    const after = await correctPost(world.nele, made.id, {
      ...read(made),
      text: 'Donderdag, 10 uur.',
    });
    expect(after).toMatchObject({ status: 'published', text: 'Donderdag, 10 uur.' });
    expect(await listPublished(world.visitor, world.hood.id, { q: 'donderdag' })).toHaveLength(1);
  });

  it('refuses a stale form, a closed post and another desk', async () => {
    const world = await makeWorld(database.db);
    const made = await published(world);
    await expect(correctPost(world.nele, made.id, { ...read(made), version: 1 })).rejects.toThrow(
      'error_changed_meanwhile',
    );
    await expect(correctPost(world.leila, made.id, read(made))).rejects.toThrow('not found');
    await withdrawPost(world.nele, made.id);
    await expect(correctPost(world.nele, made.id, read(made))).rejects.toThrow(
      'error_already_decided',
    );
  });

  it('stays whole or not at all', async () => {
    const world = await makeWorld(database.db);
    const made = await published(world);
    await expectAllOrNothing(world.nele, (ctx) =>
      correctPost(ctx, made.id, { ...read(made), text: 'Anders.' }),
    );
  });
});

describe('a post that was taken away', () => {
  it('says by whom: its author, with an account or without, or the desk by name', async () => {
    const world = await makeWorld(database.db);
    const said = async (ctx: Ctx, gone: Post) => {
      await withdrawPost(ctx, gone.id);
      const facts = await reviewFacts(world.nele, world.hood, gone.id);
      const [line] = await deskLines(world.nele, world.hood, [
        await findDeskPost(world.nele, gone.id),
      ]);
      expect(line).toMatchObject({ closeReason: 'withdrawn', takenBy: facts.takenBy });
      return sayClosed({ closeReason: 'withdrawn', takenBy: facts.takenBy });
    };
    expect(await said(world.nele, await submitted(world))).toBe('Nele haalde het weg');
    const linked = await submitted(world);
    expect(await said(authorOf(world, linked), linked)).toBe('de buur haalde het weg');
    const own = await submitted(world);
    await issueCard(world.nele, own.authorId);
    const [holder] = await world.db
      .select()
      .from(account)
      .where(eq(account.personId, own.authorId));
    const actor = {
      ...{ type: 'neighbour' as const, accountId: holder?.id ?? '', personId: own.authorId },
      neighbourhoodId: world.hood.id,
    };
    expect(await said({ ...world.nele, actor }, own)).toBe('de buur haalde het weg');
    expect(sayClosed({ closeReason: 'expired', takenBy: null })).not.toContain('haalde');
  });
});
