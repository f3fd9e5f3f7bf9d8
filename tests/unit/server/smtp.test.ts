import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { sendOutbox } from '#app/features/people/send-outbox.server.ts';
import { findStop } from '#app/features/people/stop-messages.server.ts';
import { tell } from '#app/features/people/tell.server.ts';
import { smtp } from '#app/server/smtp.server.ts';
import { call, outbox, person } from '#db/schema.ts';
import { testDatabase } from '#tests/support/database.ts';
import { DAY, makeWorld, submitted } from '#tests/support/world.ts';

const database = testDatabase();
const FROM = 'Burenblad <blad@burenblad.example>';
const ORIGIN = 'https://burenblad.example';
const open: SMTPServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await new Promise<void>((done) => server.close(done));
});

/** A real mail server on this machine; gives its address and the letters it got. */
const mailServer = async (options: SMTPServerOptions = {}) => {
  const got: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onData(stream, _session, done) {
      let text = '';
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      stream.on('end', () => {
        got.push(text);
        done();
      });
    },
    ...options,
  });
  open.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, got };
};

const hangUp = (server: SMTPServer) => {
  for (const one of server.connections) one.close();
};

/** Messages wait for these addresses. */
const waitingFor = async (...emails: string[]) => {
  const world = await makeWorld(database.db);
  for (const email of emails)
    await submitted(world, {
      contact: { firstName: 'Zoë', phone: null, email, channel: 'email' },
    });
  for (const { id } of await world.db.select().from(person))
    await tell(world.nele, id, {
      kind: 'call_back',
      targetId: id,
      write: () => ({ subject: 'Over je bericht', body: 'Één rit, twee buren.' }),
    });
  return world;
};

describe('a mail server', () => {
  it('gets a letter in plain text, with the worker and the way to stop', async () => {
    const world = await waitingFor('zoe@example.org');
    const { url, got } = await mailServer();
    expect(await sendOutbox(world.system, smtp(url, FROM), ORIGIN)).toBe(1);
    const [letter = ''] = got;
    const [head = ''] = letter.split('\r\n\r\n');
    expect(head).toMatch(/^To: zoe@example\.org$/m);
    expect(head).toMatch(/^From: Burenblad <blad@burenblad\.example>$/m);
    expect(head).toMatch(/^Content-Type: text\/plain; charset=utf-8$/m);
    expect(head).toMatch(/^List-Unsubscribe: <https:\/\/burenblad\.example\/stop\/[^>]+>$/m);
    expect(head).not.toMatch(/List-Unsubscribe-Post|Zoë/);
    const body = letter.slice(head.length).replace(/=\r\n/g, '');
    expect(body).toMatch(/Nele/);
    expect(body).toMatch(/053 12 34 56/);
  });

  it('gets it once, when two send at the same time', async () => {
    const world = await waitingFor('zoe@example.org', 'luc@example.org');
    const { url, got } = await mailServer();
    const sent = await Promise.all([
      sendOutbox(world.system, smtp(url, FROM), ORIGIN),
      sendOutbox(world.system, smtp(url, FROM), ORIGIN),
    ]);
    expect(sent[0] + sent[1]).toBe(2);
    expect(got).toHaveLength(2);
  });

  it('is tried again later when it is down', async () => {
    const world = await waitingFor('zoe@example.org');
    expect(await sendOutbox(world.system, smtp('smtp://127.0.0.1:1', FROM), ORIGIN)).toBe(0);
    const [row] = await world.db.select().from(outbox);
    expect(row).toMatchObject({ sentAt: null, failedAt: null, attempts: 1, takenUntil: null });
    expect(row?.nextAt.getTime()).toBeGreaterThan(world.system.now.getTime());
  });

  it('is not waited for when it is slow', async () => {
    const world = await waitingFor('zoe@example.org');
    const { url } = await mailServer({ onConnect: () => undefined });
    const started = performance.now();
    expect(await sendOutbox(world.system, smtp(url, FROM, 300), ORIGIN)).toBe(0);
    expect(performance.now() - started).toBeLessThan(5000);
    expect(await world.db.select().from(outbox)).toMatchObject([{ sentAt: null, attempts: 1 }]);
  });

  it('may refuse one address: that neighbour is called, the others get theirs', async () => {
    const world = await waitingFor('gone@example.org', 'zoe@example.org');
    const { url, got } = await mailServer({
      onRcptTo({ address }, _session, done) {
        const no = Object.assign(new Error('no such mailbox'), { responseCode: 550 });
        done(address.startsWith('gone') ? no : undefined);
      },
    });
    expect(await sendOutbox(world.system, smtp(url, FROM), ORIGIN)).toBe(1);
    expect(got).toHaveLength(1);
    expect(await world.db.select().from(call)).toHaveLength(1);
  });

  it.each([
    ['says nothing', () => undefined],
    ['hangs up', hangUp],
  ] as [string, (server: SMTPServer) => void][])(
    'that has the letter and %s may have passed it on: not sent twice, the neighbour is called',
    async (_, then) => {
      const world = await waitingFor('zoe@example.org');
      const { url, got } = await mailServer({
        onData(stream) {
          stream.resume();
          stream.on('end', () => {
            got.push('a letter');
            for (const server of open) then(server);
          });
        },
      });
      const { system } = world;
      expect(await sendOutbox(system, smtp(url, FROM, 300), ORIGIN)).toBe(0);
      const tomorrow = { ...system, now: new Date(system.now.getTime() + DAY) };
      expect(await sendOutbox(tomorrow, smtp(url, FROM, 300), ORIGIN)).toBe(0);
      expect(got).toHaveLength(1);
      expect(await world.db.select().from(outbox)).toMatchObject([
        { attempts: 1, sentAt: null, failedAt: system.now, takenUntil: null },
      ]);
      expect(await world.db.select().from(call)).toHaveLength(1);
    },
  );

  it.each([
    ['says nothing', () => undefined],
    ['hangs up', hangUp],
  ] as [string, (server: SMTPServer) => void][])(
    'that %s before it has the letter is tried again',
    async (_, then) => {
      const world = await waitingFor('zoe@example.org');
      const { url, got } = await mailServer({
        onRcptTo() {
          for (const server of open) then(server);
        },
      });
      expect(await sendOutbox(world.system, smtp(url, FROM, 300), ORIGIN)).toBe(0);
      expect(got).toEqual([]);
      expect(await world.db.select().from(outbox)).toMatchObject([{ attempts: 1, failedAt: null }]);
      expect(await world.db.select().from(call)).toEqual([]);
    },
  );

  it('that takes the letter at the second try got the link that works', async () => {
    const world = await waitingFor('zoe@example.org');
    expect(await sendOutbox(world.system, smtp('smtp://127.0.0.1:1', FROM), ORIGIN)).toBe(0);
    const { url, got } = await mailServer();
    const later = { ...world.system, now: new Date(world.system.now.getTime() + 60_000) };
    expect(await sendOutbox(later, smtp(url, FROM), ORIGIN)).toBe(1);
    const token = /\/stop\/([^>]+)>/.exec(got[0] ?? '')?.[1] ?? '';
    expect(await findStop(world.visitor, token)).toMatchObject({ stopped: false });
  });

  it('may refuse the letter itself for now: it is tried again', async () => {
    const world = await waitingFor('zoe@example.org');
    const { url } = await mailServer({
      onData(stream, _session, done) {
        stream.resume();
        stream.on('end', () => done(Object.assign(new Error('busy'), { responseCode: 451 })));
      },
    });
    expect(await sendOutbox(world.system, smtp(url, FROM), ORIGIN)).toBe(0);
    expect(await world.db.select().from(outbox)).toMatchObject([{ failedAt: null }]);
  });

  it('may refuse for now: it is tried again', async () => {
    const world = await waitingFor('zoe@example.org');
    const { url } = await mailServer({
      onRcptTo(_address, _session, done) {
        done(Object.assign(new Error('mailbox busy'), { responseCode: 450 }));
      },
    });
    expect(await sendOutbox(world.system, smtp(url, FROM), ORIGIN)).toBe(0);
    expect(await world.db.select().from(outbox)).toMatchObject([{ failedAt: null }]);
    expect(await world.db.select().from(call)).toEqual([]);
  });
});
