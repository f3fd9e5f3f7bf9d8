import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { changePost } from '#app/features/posts/change.server.ts';
import { expirePosts } from '#app/features/posts/expire.server.ts';
import { findByCode, listPublished } from '#app/features/posts/published.server.ts';
import { findPost } from '#app/features/posts/queries.server.ts';
import { renewPost } from '#app/features/posts/renew.server.ts';
import { withdrawPost } from '#app/features/posts/withdraw.server.ts';
import { consent, neighbourhood, post } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import {
  anytime,
  authorOf,
  DAY,
  expectAllOrNothing,
  makeWorld,
  published,
  submitted,
} from '#tests/support/world.ts';

const database = testDatabase();
const words = {
  title: 'Rit naar de markt',
  text: 'Zaterdag om 9 uur.',
  language: 'nl',
  ...anytime,
} as const;

describe('changePost', () => {
  it('goes back to review and off the page until it is read', async () => {
    const world = await makeWorld(database.db);
    const made = await published(world);
    const after = await changePost(authorOf(world, made), made.id, {
      ...words,
      version: made.version,
    });
    expect(after).toMatchObject({
      status: 'submitted',
      title: 'Rit naar de markt',
      whenDate: null,
    });
    expect(await listPublished(world.visitor, world.hood.id)).toEqual([]);
  });

  it('stays on the page where the neighbourhood publishes unread', async () => {
    const world = await makeWorld(database.db, { reviewMode: 'none' });
    const made = await submitted(world, anytime);
    await changePost(authorOf(world, made), made.id, { ...words, version: made.version });
    expect(await listPublished(world.visitor, world.hood.id)).toMatchObject([
      { title: words.title },
    ]);
  });

  it('refuses a stale form, a past date and a closed post', async () => {
    const world = await makeWorld(database.db);
    const made = await published(world);
    const author = authorOf(world, made);
    await expect(changePost(author, made.id, { ...words, version: 1 })).rejects.toThrow(
      'error_changed_meanwhile',
    );
    const past = {
      ...words,
      whenDay: 'date',
      whenDate: '2026-11-01',
      version: made.version,
    } as const;
    await expect(changePost(author, made.id, past)).rejects.toThrow('error_date_past');
    const gone = await withdrawPost(author, made.id);
    await expect(changePost(author, made.id, { ...words, version: gone.version })).rejects.toThrow(
      'error_closed',
    );
  });

  it('is for its author: another link, another desk and the own desk are refused', async () => {
    const world = await makeWorld(database.db);
    const made = await published(world);
    const other = await published(world);
    const input = { ...words, version: made.version };
    await expect(changePost(authorOf(world, other), made.id, input)).rejects.toThrow('not found');
    await expect(changePost(world.leila, made.id, input)).rejects.toThrow('not found');
    await expect(changePost(world.nele, made.id, input)).rejects.toThrow('error_closed');
  });

  it('stays whole or not at all', async () => {
    const world = await makeWorld(database.db);
    const made = await published(world);
    await expectAllOrNothing(authorOf(world, made), (ctx) =>
      changePost(ctx, made.id, { ...words, version: made.version }),
    );
  });
});

describe('renewPost and expirePosts', () => {
  it('a post closes when its four weeks are over, not before, and renewing gives four more', async () => {
    const world = await makeWorld(database.db);
    const kept = await published(world, anytime);
    const left = await published(world, anytime);
    const inDays = (days: number) => new Date(world.system.now.getTime() + days * DAY);
    expect(await expirePosts(world.as({ type: 'system' }, inDays(28)))).toBe(0);
    await renewPost(authorOf(world, kept, inDays(20)), kept.id, { version: kept.version });
    expect(await expirePosts(world.as({ type: 'system' }, inDays(29)))).toBe(1);
    expect(await listPublished(world.visitor, world.hood.id)).toMatchObject([{ code: kept.code }]);
    expect(await findPost(world.nele, left.id)).toMatchObject({
      status: 'closed',
      closeReason: 'expired',
    });
    expect(await expirePosts(world.as({ type: 'system' }, inDays(49)))).toBe(1);
  });

  it('a post for one date closes when that day is over there', async () => {
    const world = await makeWorld(database.db);
    const made = await published(world);
    // Midnight in Aalst is 23:00 in Greenwich in winter.
    expect(made.expiresAt).toEqual(new Date('2026-11-26T23:00:00Z'));
  });

  it('only the clock expires; a stranger does not renew; a stale or closed one cannot be renewed', async () => {
    const world = await makeWorld(database.db);
    const made = await published(world);
    await expect(expirePosts(world.nele)).rejects.toThrow('forbidden');
    await expect(renewPost(world.leila, made.id, made)).rejects.toThrow('not found');
    await expect(renewPost(world.visitor, made.id, made)).rejects.toThrow('not found');
    await expect(renewPost(world.nele, made.id, { version: 1 })).rejects.toThrow(
      'error_changed_meanwhile',
    );
    await withdrawPost(world.nele, made.id);
    await expect(renewPost(world.nele, made.id, made)).rejects.toThrow('error_closed');
  });

  it('stay whole or not at all', async () => {
    const world = await makeWorld(database.db);
    const made = await published(world, anytime);
    await expectAllOrNothing(world.nele, (ctx) =>
      renewPost(ctx, made.id, { version: made.version }),
    );
    await published(world);
    const later = world.as({ type: 'system' }, new Date(world.system.now.getTime() + 40 * DAY));
    await expectAllOrNothing(later, expirePosts);
  });
});

describe('withdrawPost', () => {
  it('takes it off the page at once and ends what was agreed to', async () => {
    const world = await makeWorld(database.db);
    const made = await published(world);
    await withdrawPost(authorOf(world, made), made.id);
    expect(await listPublished(world.visitor, world.hood.id)).toEqual([]);
    const consents = await world.db.select().from(consent).where(eq(consent.postId, made.id));
    expect(consents.every(({ withdrawnAt }) => withdrawnAt !== null)).toBe(true);
  });

  it('leaves a number that says it is gone and tells nothing of what it was', async () => {
    const world = await makeWorld(database.db);
    const made = await published(world);
    await withdrawPost(world.nele, made.id);
    expect(await findByCode(world.visitor, world.hood.id, made.code)).toEqual({
      gone: { kind: 'request', category: 'lift' },
    });
    const unread = await submitted(world);
    await withdrawPost(authorOf(world, unread), unread.id);
    await expect(findByCode(world.visitor, world.hood.id, unread.code)).rejects.toThrow(
      'not found',
    );
  });

  it('is for the author and the desk, once', async () => {
    const world = await makeWorld(database.db);
    const made = await published(world);
    await expect(withdrawPost(world.visitor, made.id)).rejects.toThrow('not found');
    await expect(withdrawPost(world.leila, made.id)).rejects.toThrow('not found');
    await withdrawPost(world.nele, made.id);
    await expect(withdrawPost(world.nele, made.id)).rejects.toThrow('error_closed');
  });

  it('stays whole or not at all', async () => {
    const world = await makeWorld(database.db);
    const made = await published(world);
    await expectAllOrNothing(world.nele, (ctx) => withdrawPost(ctx, made.id));
  });
});

describe('numbers', () => {
  it('are not given out again within twelve months, and are after', async () => {
    const world = await makeWorld(database.db);
    await world.db
      .update(neighbourhood)
      .set({ codeDigits: 1 })
      .where(eq(neighbourhood.id, world.hood.id));
    const codes = new Set<string>();
    for (let nth = 0; nth < 10; nth++) {
      const one = await submitted(world, anytime);
      codes.add(one.code);
      await withdrawPost(authorOf(world, one), one.id);
    }
    expect(codes.size).toBe(10);
    // All ten are taken: the neighbourhood goes on with one digit more, by itself.
    expect((await submitted(world, anytime)).code).toHaveLength(3);
    const [hood] = await world.db
      .select()
      .from(neighbourhood)
      .where(eq(neighbourhood.id, world.hood.id));
    expect(hood?.codeDigits).toBe(2);
    await world.db
      .update(neighbourhood)
      .set({ codeDigits: 1 })
      .where(eq(neighbourhood.id, world.hood.id));
    const nextYear = new Date(world.system.now.getTime() + 366 * DAY);
    expect((await published(world, anytime, nextYear)).code).toHaveLength(2);
  });

  it('cannot stand for two open posts: the database itself refuses', async () => {
    const world = await makeWorld(database.db);
    const one = await submitted(world);
    const two = await submitted(world);
    const clash = world.db.update(post).set({ code: one.code }).where(eq(post.id, two.id));
    await expect((async () => await clash)()).rejects.toThrow();
  });
});

describe('search', () => {
  it('finds words of title, text and category in every page language, without accents', async () => {
    const world = await makeWorld(database.db);
    await published(world, {
      ...anytime,
      title: 'Dépannage à vélo',
      text: 'Un pneu plat ?',
      category: 'cycling',
      kind: 'offer',
      language: 'fr',
    });
    await published(world, {
      ...anytime,
      title: 'أريد أن أتعلم',
      text: 'ساعة في الأسبوع',
      category: 'language',
      language: 'ar',
    });
    const found = async (q: string) =>
      (await listPublished(world.visitor, world.hood.id, { q })).length;
    expect(await found('depannage')).toBe(1);
    expect(await found('DÉPANNAGE velo')).toBe(1);
    expect(await found('fietsen')).toBe(1);
    expect(await found('practising')).toBe(1);
    expect(await found('أتعلم')).toBe(1);
    expect(await found('dépannage hond')).toBe(0);
    expect(await found('%')).toBe(2);
    expect(await found("' or 1=1 --")).toBe(0);
  });

  it('filters by kind and category together', async () => {
    const world = await makeWorld(database.db);
    await published(world);
    await published(world, { kind: 'offer' });
    const list = (filter: object) => listPublished(world.visitor, world.hood.id, filter);
    expect(await list({ kind: 'offer' })).toHaveLength(1);
    expect(await list({ kind: 'offer', category: 'lift' })).toHaveLength(1);
    expect(await list({ kind: 'offer', category: 'dog' })).toHaveLength(0);
  });

  it('gives a first name only where its owner agreed, and never how to reach them', async () => {
    const world = await makeWorld(database.db);
    await published(world);
    const named = await published(world, {
      ...anytime,
      contact: { firstName: 'Kevin', phone: '+32470999999', email: null, channel: 'phone' },
      consents: [
        { scope: 'site', wording: 'x', language: 'nl' },
        { scope: 'name', wording: 'y', language: 'nl' },
      ],
    });
    const list = await listPublished(world.visitor, world.hood.id);
    expect(list.map(({ firstName }) => firstName).sort()).toEqual(['Kevin', null]);
    expect(JSON.stringify(list)).not.toMatch(/32470/);
    expect(list.find(({ code }) => code === named.code)).not.toHaveProperty('authorId');
  });
});
