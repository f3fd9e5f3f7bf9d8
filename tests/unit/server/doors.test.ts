import { type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  BODY_LIMIT,
  noContentEncoding,
  notTooOften,
  ownOrigin,
  readBody,
  wellFormed,
} from '#app/server/doors.server.ts';

let server: Server;
let port: number;

beforeAll(async () => {
  const app = express();
  app.use(wellFormed, ownOrigin(undefined), noContentEncoding, readBody);
  app.use((_req, res) => res.send(`read ${(res.locals.body as Buffer | undefined)?.length ?? 0}`));
  server = app.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

type Answer = { status: number; body: string; headers: IncomingHttpHeaders };

const send = (
  method: string,
  headers: Record<string, string> = {},
  body: Buffer | string = '',
  path = '/x',
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', method, path, headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk) => (text += chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, body: text, headers: answer.headers }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
const headersOf = (all: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
const own = () => ({ Origin: `http://127.0.0.1:${port}` });

describe('the door for forms', () => {
  it('lets our own pages in, by Origin, by Sec-Fetch-Site or by Referer', async () => {
    expect((await send('POST', own(), 'a=1')).body).toBe('read 3');
    expect((await send('POST', { 'Sec-Fetch-Site': 'same-origin' }, 'a=1')).status).toBe(200);
    expect(
      (await send('POST', { Referer: `http://127.0.0.1:${port}/rechteroever` }, 'a=1')).status,
    ).toBe(200);
  });

  it.each([
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { Referer: 'https://evil.example/rechteroever' },
    {},
  ])('keeps %j out, with a page in plain words', async (headers) => {
    const answer = await send('POST', headersOf({ ...headers, 'Accept-Language': 'fr' }), 'a=1');
    expect(answer.status).toBe(403);
    expect(answer.body).toContain('Cela ne vient pas de notre page');
  });

  it('keeps every other method out as well', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE'])
      expect((await send(method, { Origin: 'https://evil.example' })).status).toBe(403);
  });

  it('lets anybody read', async () => {
    expect((await send('GET', { Origin: 'https://evil.example' })).status).toBe(200);
  });
});

describe('the door for bodies', () => {
  it('takes 64 KB and not one byte more', async () => {
    expect((await send('POST', own(), Buffer.alloc(BODY_LIMIT))).body).toBe(`read ${BODY_LIMIT}`);
    const answer = await send('POST', own(), Buffer.alloc(BODY_LIMIT + 1));
    expect(answer.status).toBe(413);
    expect(answer.body).toContain('Dit is te veel ineens');
  });

  it('counts on the stream when no length is told', async () => {
    const answer = await send(
      'POST',
      { ...own(), 'Transfer-Encoding': 'chunked' },
      Buffer.alloc(BODY_LIMIT + 1),
    );
    expect(answer.status).toBe(413);
  });

  it('unpacks nothing', async () => {
    expect((await send('POST', { ...own(), 'Content-Encoding': 'gzip' }, 'a=1')).status).toBe(415);
  });
});

describe('the door for addresses', () => {
  it.each([
    { Host: 'a b' },
    { Host: 'evil.example/x' },
    { Host: '127.0.0.1', Origin: 'geen adres' },
  ])('answers %j with 400', async (headers) => {
    expect((await send('GET', headersOf(headers))).status).toBe(400);
  });
});

it('answers a path that nobody can read with 400', async () => {
  expect((await send('GET', {}, '', '/%E0%A4%A')).status).toBe(400);
});

describe('the door for haste', () => {
  it('asks to wait after so many forms a minute', async () => {
    const hasty = express();
    hasty.use(notTooOften({ street: 2, desk: 4 }), (_req, res) => res.send('in'));
    const other = hasty.listen(0, '127.0.0.1');
    await new Promise((done) => other.once('listening', done));
    const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
    const statuses = [];
    for (let nth = 0; nth < 3; nth++) statuses.push((await fetch(url, { method: 'POST' })).status);
    statuses.push((await fetch(url)).status);
    // The desk has a count of its own.
    statuses.push((await fetch(`${url}desk/x`, { method: 'POST' })).status);
    other.close();
    expect(statuses).toEqual([200, 200, 429, 200, 200]);
  });
});
