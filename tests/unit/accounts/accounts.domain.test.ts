import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { createWorker } from '#app/features/accounts/create-worker.server.ts';
import { findCardHolder, issueCard } from '#app/features/accounts/issue-card.server.ts';
import { findActor, listWorkers } from '#app/features/accounts/queries.server.ts';
import {
  endAllSessions,
  endSession,
  forgetExpiredSessions,
  SESSION_COOKIE,
  sessionAccount,
  startSession,
} from '#app/features/accounts/sessions.server.ts';
import { setUp } from '#app/features/accounts/set-up.server.ts';
import { checkPassword } from '#app/features/accounts/sign-in.server.ts';
import { signInThrottle } from '#app/features/accounts/throttle.server.ts';
import { account, loginCard, neighbourhood, session } from '#db/schema.ts';
import { everything, testDatabase } from '#tests/support/database.ts';
import {
  counted,
  expectAllOrNothing,
  hoodInput,
  makeWorld,
  submitted,
  type World,
} from '#tests/support/world.ts';

const database = testDatabase();
const accountIdOf = (world: World) =>
  world.nele.actor.type === 'worker' ? world.nele.actor.accountId : '';
const cookieOf = (header: string) => header.split(';')[0] ?? '';

describe('sessions', () => {
  it('open with what the cookie holds and not with what is stored', async () => {
    const world = await makeWorld(database.db);
    const cookie = cookieOf(await startSession(world.db, accountIdOf(world), false));
    expect(await sessionAccount(world.db, cookie)).toBe(accountIdOf(world));
    const [stored] = await world.db.select().from(session);
    expect(cookie).not.toContain(stored?.id);
    expect(await sessionAccount(world.db, `${SESSION_COOKIE}=${stored?.id}`)).toBeNull();
    expect(await sessionAccount(world.db, null)).toBeNull();
  });

  it('are HttpOnly, and Secure where the site is', async () => {
    const world = await makeWorld(database.db);
    expect(await startSession(world.db, accountIdOf(world), true)).toMatch(
      /HttpOnly.*Secure|Secure.*HttpOnly/,
    );
  });

  it('end here, or everywhere', async () => {
    const world = await makeWorld(database.db);
    const cookies = [];
    for (let nth = 0; nth < 3; nth++)
      cookies.push(cookieOf(await startSession(world.db, accountIdOf(world), false)));
    await endSession(world.db, cookies[0] ?? null, false);
    expect(await sessionAccount(world.db, cookies[0] ?? null)).toBeNull();
    expect(await sessionAccount(world.db, cookies[1] ?? null)).not.toBeNull();
    await endAllSessions(world.db, accountIdOf(world));
    expect(await sessionAccount(world.db, cookies[2] ?? null)).toBeNull();
  });
});

describe('sessions that are over', () => {
  it('are forgotten, and only those', async () => {
    const world = await makeWorld(database.db);
    await startSession(world.db, accountIdOf(world), false);
    const [{ expiresAt } = { expiresAt: new Date(0) }] = await world.db.select().from(session);
    await forgetExpiredSessions(world.db, new Date(expiresAt.getTime() - 1));
    expect(await world.db.select().from(session)).toHaveLength(1);
    await forgetExpiredSessions(world.db, expiresAt);
    expect(await world.db.select().from(session)).toEqual([]);
  });
});

describe('checkPassword', () => {
  const wrong = { email: 'nele@burenblad.example', password: 'een straat zonder buren' };
  const right = { ...wrong, password: 'een straat vol buren' };

  it('opens with the right one only, and says the same for an unknown address', async () => {
    const world = await makeWorld(database.db);
    const throttle = signInThrottle();
    expect(await checkPassword(world.visitor, throttle, '1', right)).toBe(accountIdOf(world));
    await expect(checkPassword(world.visitor, throttle, '1', wrong)).rejects.toThrow(
      'error_sign_in',
    );
    const nobody = { ...right, email: 'niemand@burenblad.example' };
    await expect(checkPassword(world.visitor, throttle, '1', nobody)).rejects.toThrow(
      'error_sign_in',
    );
  });

  it('waits after five tries for one account, whether it exists or not', async () => {
    const world = await makeWorld(database.db);
    for (const email of [wrong.email, 'niemand@burenblad.example']) {
      const throttle = signInThrottle();
      for (let nth = 0; nth < 5; nth++)
        await expect(
          checkPassword(world.visitor, throttle, `address ${nth}`, { ...wrong, email }),
        ).rejects.toThrow('error_sign_in');
      await expect(
        checkPassword(world.visitor, throttle, 'another', { ...right, email }),
      ).rejects.toThrow('error_sign_in_wait');
    }
  });

  it('waits after ten tries from one address', async () => {
    const world = await makeWorld(database.db);
    const throttle = signInThrottle();
    for (let nth = 0; nth < 10; nth++)
      await expect(
        checkPassword(world.visitor, throttle, 'one', { ...wrong, email: `${nth}@x.be` }),
      ).rejects.toThrow('error_sign_in');
    await expect(checkPassword(world.visitor, throttle, 'one', right)).rejects.toThrow(
      'error_sign_in_wait',
    );
    expect(await checkPassword(world.visitor, throttle, 'two', right)).toBe(accountIdOf(world));
  });
});

describe('cards', () => {
  it('sign a neighbour in, until a newer one is made', async () => {
    const world = await makeWorld(database.db);
    const { authorId } = await submitted(world);
    const first = await issueCard(world.nele, authorId);
    expect(await findCardHolder(world.visitor, first)).toMatchObject({ name: 'Maria' });
    const second = await issueCard(world.nele, authorId);
    await expect(findCardHolder(world.visitor, first)).rejects.toThrow('not found');
    const { accountId } = await findCardHolder(world.visitor, second);
    expect(await findActor(world.db, accountId)).toMatchObject({
      type: 'neighbour',
      personId: authorId,
    });
    const cards = await world.db.select().from(loginCard);
    expect(JSON.stringify(cards)).not.toContain(second);
  });

  it('are made by the desk of that neighbourhood only', async () => {
    const world = await makeWorld(database.db);
    const { authorId } = await submitted(world);
    await expect(issueCard(world.leila, authorId)).rejects.toThrow('not found');
    await expect(issueCard(world.visitor, authorId)).rejects.toThrow('forbidden');
    await expect(issueCard(world.nele, 'nobody')).rejects.toThrow('not found');
  });

  it('stay whole or not at all', async () => {
    const world = await makeWorld(database.db);
    const { authorId } = await submitted(world);
    await expectAllOrNothing(world.nele, (ctx) => issueCard(ctx, authorId));
  });
});

describe('createWorker', () => {
  const input = (world: World) => ({
    name: 'Jan',
    email: 'jan@burenblad.example',
    password: 'nog een lange zin',
    neighbourhoods: [world.hood.id, world.otherHood.id],
  });

  it('gives a worker desks, and hashes the password', async () => {
    const world = await makeWorld(database.db);
    const { id } = await createWorker(world.system, input(world));
    expect(await findActor(world.db, id)).toMatchObject({ type: 'worker', coordinator: false });
    const [row] = await world.db.select().from(account).where(eq(account.id, id));
    expect(row?.passwordHash).toMatch(/^\$argon2id\$/);
    expect((await listWorkers(world.system)).map(({ name }) => name)).toEqual([
      'Jan',
      'Leila',
      'Nele',
    ]);
  });

  it('refuses an address that is taken, an unknown desk, and anyone but the coordinator', async () => {
    const world = await makeWorld(database.db);
    await expect(
      createWorker(world.system, { ...input(world), email: 'nele@burenblad.example' }),
    ).rejects.toThrow('error_email_taken');
    await expect(
      createWorker(world.system, { ...input(world), neighbourhoods: ['nergens'] }),
    ).rejects.toThrow('error_neighbourhoods_missing');
    await expect(createWorker(world.nele, input(world))).rejects.toThrow('forbidden');
    await expect(listWorkers(world.nele)).rejects.toThrow('forbidden');
  });

  it('stays whole or not at all', async () => {
    const world = await makeWorld(database.db);
    await expectAllOrNothing(world.system, (ctx) => createWorker(ctx, input(world)));
  });
});

describe('setUp', () => {
  const input = {
    coordinatorName: 'Hilde',
    coordinatorEmail: 'hilde@burenblad.example',
    coordinatorPassword: 'een straat vol buren',
    neighbourhood: hoodInput(0),
    workerEmail: 'nele@burenblad.example',
    workerPassword: 'een straat vol buren',
  };
  const emptyCtx = () => ({
    db: database.db,
    actor: { type: 'visitor' } as const,
    now: new Date('2026-11-20T09:00:00Z'),
    newId: counted('id'),
    newToken: counted('token'),
    locale: 'nl' as const,
  });

  it('makes coordinator, neighbourhood and worker, once', async () => {
    const ctx = emptyCtx();
    const { coordinatorId } = await setUp(ctx, input);
    expect(await findActor(ctx.db, coordinatorId)).toMatchObject({ coordinator: true });
    expect(await ctx.db.select().from(neighbourhood)).toMatchObject([{ slug: 'rechteroever' }]);
    const before = await everything(ctx.db);
    await expect(setUp(ctx, { ...input, coordinatorEmail: 'dief@x.be' })).rejects.toThrow(
      'not found',
    );
    expect(await everything(ctx.db)).toEqual(before);
  });

  it('lets one of two first visitors win', async () => {
    const ctx = emptyCtx();
    const both = await Promise.allSettled([
      setUp(ctx, input),
      setUp(ctx, { ...input, coordinatorEmail: 'ander@x.be' }),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('stays whole or not at all', async () => {
    await expectAllOrNothing(emptyCtx(), (ctx) => setUp(ctx, input));
  });
});
