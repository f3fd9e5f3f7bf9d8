import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageCache } from '#app/server/page-cache.server.ts';
import { sendPage } from '#app/server/send.server.ts';

const page = pageCache().keep('a', 200, { 'Content-Type': 'text/html' }, Buffer.from('<p>Hallo'));
const server = createServer((req, res) => sendPage(req, res, page));
beforeAll(() => new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening)));
afterAll(() => new Promise((closed) => server.close(closed)));

/** As it goes over the line: nothing is unpacked. */
const get = (headers: Record<string, string>) =>
  new Promise<{ status: number | undefined; coding: string | undefined; body: Buffer }>((done) => {
    const { port } = server.address() as AddressInfo;
    request({ port, host: '127.0.0.1', headers }, async (answer) => {
      const parts: Buffer[] = [];
      for await (const part of answer) parts.push(part);
      const coding = answer.headers['content-encoding'];
      done({ status: answer.statusCode, coding, body: Buffer.concat(parts) });
    }).end();
  });

describe('a page that is kept', () => {
  it('is packed as the browser takes it, and not as it refuses it', async () => {
    const codings = async (accepts: string) => (await get({ 'Accept-Encoding': accepts })).coding;
    expect(await codings('gzip, br')).toBe('br');
    expect(await codings('gzip, br;q=0')).toBe('gzip');
    expect(await codings('gzip;q=0, br;q=0')).toBeUndefined();
    expect(await codings('brotli, zip')).toBeUndefined();
    expect(gunzipSync((await get({ 'Accept-Encoding': 'gzip' })).body).toString()).toBe('<p>Hallo');
  });

  it('is not sent to who has it, be it among others or under a strong tag', async () => {
    for (const has of [page.etag, page.etag.replace('W/', ''), `"x", ${page.etag}`])
      expect(await get({ 'If-None-Match': has })).toMatchObject({ status: 304 });
    expect(await get({ 'If-None-Match': '"x"' })).toMatchObject({ status: 200 });
  });
});
