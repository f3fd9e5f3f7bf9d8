import { describe, expect, it } from 'vitest';
import { comesBack, waitOf } from '#app/features/people/call-policy.ts';
import { countCallsDue, listOpenCalls } from '#app/features/people/call-queries.server.ts';
import { openCall } from '#app/features/people/open-call.server.ts';
import { openCallBack } from '#app/features/people/open-call-back.server.ts';
import { recordCall } from '#app/features/people/record-call.server.ts';
import { askChange } from '#app/features/posts/ask-change.server.ts';
import { changePost } from '#app/features/posts/change.server.ts';
import { declinePost } from '#app/features/posts/decline.server.ts';
import { remindExpiry } from '#app/features/posts/remind-expiry.server.ts';
import { renewPost } from '#app/features/posts/renew.server.ts';
import { withdrawPost } from '#app/features/posts/withdraw.server.ts';
import { CAST_NOW } from '#db/cast.ts';
import { call, callReason, contactLog, outbox } from '#db/schema.ts';
import type { CallKind, CallOutcome } from '#db/vocabulary.ts';
import { everything, testDatabase } from '#tests/support/database.ts';
import {
  anytime,
  authorOf,
  DAY,
  expectAllOrNothing,
  makeWorld,
  published,
  submitted,
  type World,
} from '#tests/support/world.ts';

const database = testDatabase();
const BRUSSELS = 'Europe/Brussels';

/** Maria stands on the call list for these reasons. */
const onTheList = async (kinds: CallKind[] = ['call_back']) => {
  const world = await makeWorld(database.db);
  const { authorId } = await submitted(world);
  for (const kind of kinds) await openCall(world.nele, authorId, { kind, targetId: `of ${kind}` });
  return { world, authorId, id: await only(world) };
};

const only = async (world: World) => {
  const open = await listOpenCalls(world.nele, world.hood);
  expect(open).toHaveLength(1);
  return open[0]?.call.id ?? '';
};

const attempt = (outcome: CallOutcome, version = 1, note: string | null = null) => ({
  outcome,
  version,
  note,
});

describe('recordCall', () => {
  it('closes a call whose news was told, with a line that says who and when', async () => {
    const { world, id } = await onTheList(['declined', 'expiry']);
    expect(await recordCall(world.nele, id, attempt('reached', 1, 'Ze vond het goed.'))).toBe(
      'done',
    );
    expect(await listOpenCalls(world.nele, world.hood)).toEqual([]);
    const reasons = await world.db.select().from(callReason);
    expect(reasons.every(({ doneAt }) => doneAt !== null)).toBe(true);
    expect(await world.db.select().from(contactLog)).toMatchObject([
      { callId: id, outcome: 'reached', note: 'Ze vond het goed.', at: CAST_NOW },
    ]);
  });

  it('keeps a question open until its answer is written down elsewhere', async () => {
    const { world, id } = await onTheList(['introduction_ask', 'declined']);
    expect(await recordCall(world.nele, id, attempt('visited'))).toBe('question');
    const open = await world.db.select().from(callReason);
    expect(open.filter(({ doneAt }) => doneAt === null).map(({ kind }) => kind)).toEqual([
      'introduction_ask',
    ]);
    expect(await countCallsDue(world.nele, world.hood)).toBe(1);
  });

  it('brings back what reached nobody, and counts', async () => {
    const { world, id } = await onTheList();
    expect(await recordCall(world.nele, id, attempt('no_answer'))).toBe('later');
    expect(await countCallsDue(world.nele, world.hood)).toBe(0);
    await recordCall(world.nele, id, attempt('voicemail', 2));
    await recordCall(world.nele, id, attempt('texted', 3));
    const [row] = await listOpenCalls(world.nele, world.hood);
    expect(row?.call).toMatchObject({
      attempts: 3,
      notBefore: new Date('2026-11-21T09:00:00Z'),
      closedAt: null,
    });
  });

  it('lets one of two workers take it; nothing of the other is written', async () => {
    const { world, id } = await onTheList();
    await recordCall(world.nele, id, attempt('no_answer'));
    const before = await everything(world.db);
    await expect(recordCall(world.nele, id, attempt('reached'))).rejects.toThrow(
      'error_call_taken',
    );
    expect(await everything(world.db)).toEqual(before);
    await recordCall(world.nele, id, attempt('reached', 2));
    await expect(recordCall(world.nele, id, attempt('reached', 3))).rejects.toThrow(
      'error_call_taken',
    );
  });

  it('lets one of two who press at the same moment', async () => {
    const { world, id } = await onTheList();
    const both = await Promise.allSettled([
      recordCall(world.nele, id, attempt('reached')),
      recordCall(world.nele, id, attempt('reached')),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await world.db.select().from(contactLog)).toHaveLength(1);
  });

  it('is not there for anybody else', async () => {
    const { world, id, authorId } = await onTheList();
    const before = await everything(world.db);
    const maria = world.as({
      type: 'neighbour',
      accountId: 'account',
      personId: authorId,
      neighbourhoodId: world.hood.id,
    });
    for (const ctx of [world.leila, world.visitor, maria]) {
      await expect(recordCall(ctx, id, attempt('reached'))).rejects.toThrow('not found');
      await expect(listOpenCalls(ctx, world.hood)).rejects.toThrow('not found');
      await expect(openCallBack(ctx, world.hood.id, authorId)).rejects.toThrow('not found');
    }
    await expect(openCallBack(world.leila, world.otherHood.id, authorId)).rejects.toThrow();
    expect(await everything(world.db)).toEqual(before);
  });

  it('leaves all or nothing', async () => {
    const { world, id } = await onTheList(['declined']);
    await expectAllOrNothing(world.nele, (ctx) => recordCall(ctx, id, attempt('reached')));
  });
});

describe('the call list', () => {
  it('has one open call a person, for all reasons', async () => {
    const { world, authorId } = await onTheList(['declined', 'expiry', 'declined']);
    await openCallBack(world.nele, world.hood.id, authorId);
    expect(await world.db.select().from(call)).toHaveLength(1);
    expect(await world.db.select().from(callReason)).toHaveLength(3);
  });

  it('respects hours and rest, in the neighbourhood’s time zone', () => {
    const one = { notBefore: CAST_NOW, callFrom: '14:00', callUntil: '16:00', pausedUntil: null };
    const at = (time: string) => new Date(`2026-11-20T${time}:00Z`);
    expect(waitOf(one, at('12:59'), BRUSSELS)).toBe('hours');
    expect(waitOf(one, at('13:00'), BRUSSELS)).toBe(null);
    expect(waitOf(one, at('15:00'), BRUSSELS)).toBe('hours');
    expect(waitOf({ ...one, pausedUntil: '2026-11-20' }, at('13:00'), BRUSSELS)).toBe('paused');
    expect(waitOf({ ...one, pausedUntil: '2026-11-19' }, at('13:00'), BRUSSELS)).toBe(null);
    expect(waitOf(one, at('08:59'), BRUSSELS)).toBe('not_before');
    const none = { ...one, callFrom: null, callUntil: null };
    expect(waitOf(none, at('21:00'), BRUSSELS)).toBe('hours');
  });

  it('brings "no answer" back in three hours, in the evening the next day at ten', () => {
    const back = (time: string, outcome: CallOutcome = 'no_answer') =>
      comesBack(outcome, new Date(`2026-11-20T${time}:00Z`), BRUSSELS).toISOString();
    expect(back('09:00')).toBe('2026-11-20T12:00:00.000Z');
    expect(back('17:00')).toBe('2026-11-21T09:00:00.000Z');
    expect(back('09:00', 'voicemail')).toBe('2026-11-21T09:00:00.000Z');
    // The night on which summer time begins.
    expect(comesBack('texted', new Date('2027-03-27T12:00:00Z'), BRUSSELS).toISOString()).toBe(
      '2027-03-28T08:00:00.000Z',
    );
  });
});

describe('what an author is told', () => {
  const reason = { reason: 'Schrijf er een uur bij.', version: 1 };

  it('is on the call list for who has a phone, and off it when it is settled', async () => {
    const world = await makeWorld(database.db);
    const post = await submitted(world, anytime);
    const asked = await askChange(world.nele, post.id, reason);
    expect(await world.db.select().from(callReason)).toMatchObject([
      { kind: 'change_asked', targetId: post.id, doneAt: null },
    ]);
    const { title, text, language, ...when } = { ...post, ...anytime };
    const { whenDay, whenDate, whenTime, whenPart } = when;
    const words = { title, text, language, whenDay, whenDate, whenTime, whenPart };
    await changePost(authorOf(world, post), post.id, { ...words, version: asked.version });
    expect(await listOpenCalls(world.nele, world.hood)).toEqual([]);
  });

  it('goes out by e-mail for who wants that, without a name in its subject', async () => {
    const world = await makeWorld(database.db);
    const contact = {
      firstName: 'Canaria',
      phone: null,
      email: 'canaria@example.org',
      channel: 'email' as const,
    };
    const post = await submitted(world, { contact });
    await declinePost(world.nele, post.id, reason);
    const [message] = await world.db.select().from(outbox);
    expect(message).toMatchObject({ kind: 'declined', targetId: post.id, language: 'nl' });
    expect(message?.subject).not.toMatch(/Canaria|Rit/);
    expect(message?.body).toMatch(/Canaria[\s\S]*Rit naar de dokter[\s\S]*uur bij[\s\S]*053/);
    expect(await world.db.select().from(call)).toEqual([]);
  });

  it('leaves all or nothing', async () => {
    const world = await makeWorld(database.db);
    const post = await submitted(world);
    await expectAllOrNothing(world.nele, (ctx) => declinePost(ctx, post.id, reason));
  });

  it('says once before each expiry that it ends, and never of a dated post', async () => {
    const world = await makeWorld(database.db);
    const post = await published(world, anytime);
    await published(world);
    const at = (days: number) =>
      world.as({ type: 'system' }, new Date(CAST_NOW.getTime() + days * DAY));
    expect(await remindExpiry(at(24))).toBe(0);
    expect(await remindExpiry(at(26))).toBe(1);
    expect(await remindExpiry(at(27))).toBe(0);
    expect(await world.db.select().from(callReason)).toMatchObject([{ kind: 'expiry' }]);
    const renewed = await renewPost({ ...world.nele, now: at(27).now }, post.id, {
      version: post.version,
    });
    expect(await listOpenCalls(world.nele, world.hood)).toEqual([]);
    expect(await remindExpiry(at(53))).toBe(1);
    await withdrawPost(world.nele, renewed.id);
    expect(await listOpenCalls(world.nele, world.hood)).toEqual([]);
    await expect(remindExpiry(world.nele)).rejects.toThrow('forbidden');
  });
});
