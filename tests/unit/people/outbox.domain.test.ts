import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { listMessages } from '#app/features/people/outbox-queries.server.ts';
import {
  callInstead,
  type Deliver,
  type Letter,
  sendOutbox,
} from '#app/features/people/send-outbox.server.ts';
import { findStop, stopMessages } from '#app/features/people/stop-messages.server.ts';
import { tell } from '#app/features/people/tell.server.ts';
import { declinePost } from '#app/features/posts/decline.server.ts';
import { sendMessagesJob } from '#app/jobs/send-messages.server.ts';
import type { Ctx } from '#app/lib/ctx.ts';
import { CAST_NOW } from '#db/cast.ts';
import { call, callReason, outbox, person } from '#db/schema.ts';
import { everything, testDatabase } from '#tests/support/database.ts';
import { expectAllOrNothing, makeWorld, submitted } from '#tests/support/world.ts';

const database = testDatabase();
const ORIGIN = 'https://burenblad.example';
const MINUTE = 60_000;

/** A message waits for Aicha. */
const waiting = async () => {
  const world = await makeWorld(database.db);
  const contact = {
    firstName: 'Aicha',
    phone: '+32470123456',
    email: 'aicha@example.org',
    channel: 'email' as const,
  };
  const post = await submitted(world, { contact });
  await declinePost(world.nele, post.id, { reason: 'We doen geen betaald werk.', version: 1 });
  const later = (minutes: number): Ctx => ({
    ...world.system,
    now: new Date(CAST_NOW.getTime() + minutes * MINUTE),
  });
  return { world, post, later };
};

/** A postman who keeps what he was given. */
const postman = (answer: Awaited<ReturnType<Deliver>> = 'sent') => {
  const letters: Letter[] = [];
  const deliver: Deliver = async (letter) => {
    letters.push(letter);
    return answer;
  };
  return { letters, deliver };
};
const tokenOf = (letter: Letter | undefined) => letter?.stop.split('/').at(-1) ?? '';

describe('sendOutbox', () => {
  it('sends once, signed by the worker, with the way to stop', async () => {
    const { world } = await waiting();
    const { letters, deliver } = postman();
    expect(await sendOutbox(world.system, deliver, ORIGIN)).toBe(1);
    expect(await sendOutbox(world.system, deliver, ORIGIN)).toBe(0);
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({ to: 'aicha@example.org' });
    expect(letters[0]?.text).toMatch(/betaald werk[\s\S]*Nele[\s\S]*053[\s\S]*\/stop\//);
    const [row] = await world.db.select().from(outbox);
    expect(row).toMatchObject({ sentAt: CAST_NOW, attempts: 1, takenUntil: null });
    expect(JSON.stringify(row)).not.toContain(tokenOf(letters[0]));
  });

  it('sends once when two senders run at the same time', async () => {
    const { world } = await waiting();
    const { letters, deliver } = postman();
    await Promise.all([
      sendOutbox(world.system, deliver, ORIGIN),
      sendOutbox(world.system, deliver, ORIGIN),
    ]);
    expect(letters).toHaveLength(1);
  });

  it('tries again after growing pauses, then gives it to the call list', async () => {
    const { world, post, later } = await waiting();
    const { letters, deliver } = postman('later');
    let minutes = 0;
    for (const pause of [1, 5, 30, 120, 480]) {
      await sendOutbox(later(minutes), deliver, ORIGIN);
      await sendOutbox(later(minutes + pause - 0.5), deliver, ORIGIN);
      minutes += pause;
    }
    expect(letters).toHaveLength(5);
    expect(await world.db.select().from(call)).toEqual([]);
    await sendOutbox(later(minutes), deliver, ORIGIN);
    await sendOutbox(later(minutes + 5000), deliver, ORIGIN);
    expect(letters).toHaveLength(6);
    expect(new Set(letters.map(({ id }) => id)).size).toBe(1);
    expect(await world.db.select().from(callReason)).toMatchObject([
      { kind: 'declined', targetId: post.id, doneAt: null },
    ]);
  });

  it('gives a refused address to the call list at once, and goes on with the others', async () => {
    const { world } = await waiting();
    await submitted(world, {
      contact: { firstName: 'Kevin', phone: null, email: 'kevin@example.org', channel: 'email' },
    });
    const [kevin] = await world.db.select().from(person).where(eq(person.firstName, 'Kevin'));
    await tell(world.nele, kevin?.id ?? '', {
      kind: 'call_back',
      targetId: 'x',
      write: () => ({ subject: 's', body: 'b' }),
    });
    const sent: string[] = [];
    const deliver: Deliver = async ({ to }) => {
      if (to.startsWith('aicha')) return 'refused';
      sent.push(to);
      return 'sent';
    };
    expect(await sendOutbox(world.system, deliver, ORIGIN)).toBe(1);
    expect(sent).toEqual(['kevin@example.org']);
    expect(await world.db.select().from(callReason)).toMatchObject([{ kind: 'declined' }]);
  });

  it('does not send twice what a sender that died may have sent: it is on the call list', async () => {
    const { world, later } = await waiting();
    const dies: Deliver = () => Promise.reject(new Error('the process ends here'));
    await expect(sendOutbox(world.system, dies, ORIGIN)).rejects.toThrow('ends here');
    const { letters, deliver } = postman();
    await sendOutbox(later(10), deliver, ORIGIN);
    expect(await world.db.select().from(call)).toEqual([]);
    await sendOutbox(later(31), deliver, ORIGIN);
    expect(letters).toEqual([]);
    expect(await world.db.select().from(call)).toHaveLength(1);
  });

  it('is for the clock alone, and its list for the desk alone', async () => {
    const { world } = await waiting();
    const { deliver } = postman();
    await expect(sendOutbox(world.nele, deliver, ORIGIN)).rejects.toThrow('forbidden');
    await expect(callInstead(world.nele)).rejects.toThrow('forbidden');
    expect(await listMessages(world.nele, world.hood.id)).toHaveLength(1);
    for (const ctx of [world.leila, world.visitor])
      await expect(listMessages(ctx, world.hood.id)).rejects.toThrow('not found');
  });

  it('without a mail server, puts what waits on the call list at once', async () => {
    const { world, later } = await waiting();
    const job = sendMessagesJob('call', ORIGIN);
    expect(await job(world.system)).toBe(1);
    expect(await job(later(1))).toBe(0);
    expect(await world.db.select().from(call)).toHaveLength(1);
  });

  it('in the demo, only shows it', async () => {
    const { world } = await waiting();
    expect(await sendMessagesJob('show', ORIGIN)(world.system)).toBe(0);
    expect(await world.db.select().from(call)).toEqual([]);
    expect(await listMessages(world.nele, world.hood.id)).toHaveLength(1);
  });

  it('gives what may have arrived to the call list, and never sends it again', async () => {
    const { world, later } = await waiting();
    const { letters, deliver } = postman('unknown');
    expect(await sendOutbox(world.system, deliver, ORIGIN)).toBe(0);
    await sendOutbox(later(6000), deliver, ORIGIN);
    expect(letters).toHaveLength(1);
    expect(await world.db.select().from(callReason)).toMatchObject([{ kind: 'declined' }]);
    // Its link, should it have arrived, is the one that works.
    expect(await findStop(world.visitor, tokenOf(letters[0]))).toMatchObject({ stopped: false });
  });
});

describe('stopMessages', () => {
  it('stops all messages with the link alone; what waits is on the call list', async () => {
    const { world, post } = await waiting();
    const { letters, deliver } = postman();
    await sendOutbox(world.system, deliver, ORIGIN);
    const news = { targetId: post.id, write: () => ({ subject: 's', body: 'b' }) };
    await tell(world.nele, post.authorId, { kind: 'expiry', ...news });
    const token = tokenOf(letters[0]);
    expect(await findStop(world.visitor, token)).toMatchObject({ stopped: false });
    await expectAllOrNothing(world.visitor, (ctx) => stopMessages(ctx, token));
    await stopMessages(world.visitor, token);
    expect(await findStop(world.visitor, token)).toMatchObject({ stopped: true });
    expect(await world.db.select().from(callReason)).toMatchObject([{ kind: 'expiry' }]);
    expect(await tell(world.nele, post.authorId, { kind: 'call_back', ...news })).toBe('call');
    expect(await sendOutbox(world.system, deliver, ORIGIN)).toBe(0);
  });

  it('does nothing for a link nobody got', async () => {
    const { world } = await waiting();
    const before = await everything(world.db);
    await expect(stopMessages(world.visitor, 'guessed')).rejects.toThrow('not found');
    await expect(findStop(world.visitor, 'guessed')).rejects.toThrow('not found');
    expect(await everything(world.db)).toEqual(before);
  });
});
