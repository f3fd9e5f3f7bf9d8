import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type APIRequestContext, expect, request as requests } from '@playwright/test';
import Database from 'better-sqlite3';
import { SIGN_INS } from '../../db/cast.ts';
import { startApp, stopAll, untilUp } from './server.ts';
import { textOfPdf } from './steps.ts';
import { test } from './test.ts';

const PORT = Number(process.env.E2E_PORT ?? 3217) + 2;
const SITE = `http://127.0.0.1:${PORT}`;
const folder = mkdtempSync(join(tmpdir(), 'burenblad-privacy-'));
const file = join(folder, 'canary.sqlite');
let app: ReturnType<typeof startApp>;

/** Values that nobody but the desk may ever be served, in every field of every person of Aalst. */
const CANARY = /\+?32\s?499\s?77|0499[\s./]?77|kanarie/i;

const plant = () => {
  const database = new Database(file);
  const aalst = "neighbourhood_id in (select id from neighbourhood where city = 'Aalst')";
  database.exec(`
    update person set
      phone = '+3249977' || substr('0000' || rowid, -4),
      email = 'kanarie' || rowid || '@voorbeeld.be',
      family_name = 'Kanarie' || rowid,
      address = 'Kanariestraat ' || rowid,
      other_phones = '["+3249977' || substr('0000' || (rowid + 500), -4) || '"]'
      where ${aalst};
    update person set first_name = 'Kanarie' || rowid where ${aalst} and id not in
      (select person_id from consent where scope = 'name' and withdrawn_at is null)
      and first_name <> '${SIGN_INS.neighbour.name}';
    update neighbourhood set revision = revision + 1;
  `);
  database.close();
};

test.beforeAll(async () => {
  const env = { PORT: String(PORT), DATABASE_URL: `sqlite:${file}`, CLOCK: '2026-11-20T09:00:00Z' };
  const seeding = startApp('demo', env);
  await untilUp(SITE);
  await stopAll([seeding.child]);
  plant();
  app = startApp('demo', { ...env, LOG_LEVEL: 'info' });
  await untilUp(SITE);
});
test.afterAll(async () => {
  await stopAll([app.child]);
  rmSync(folder, { recursive: true, force: true });
});

/** Follows every link of this site from these pages on; gives what each answered. */
const crawl = async (as: APIRequestContext, from: string[]): Promise<Map<string, string>> => {
  const seen = new Map<string, string>();
  const queue = [...from];
  while (queue.length > 0 && seen.size < 400) {
    const path = queue.shift() as string;
    if (seen.has(path)) continue;
    const answer = await as.get(SITE + path, { headers: { 'Accept-Language': 'nl' } });
    expect(answer.status(), path).toBeLessThan(500);
    const body = await answer.body();
    const type = answer.headers()['content-type'] ?? '';
    const text = type.includes('pdf') ? textOfPdf(body) : body.toString('utf8');
    seen.set(path, text);
    if (!type.includes('html')) continue;
    for (const [, link = ''] of text.matchAll(/(?:href|src|action)="([^"]+)"/g)) {
      const url = new URL(link.replaceAll('&amp;', '&'), SITE + path);
      if (url.origin !== SITE || /sign-out|\/assets\/|\/fonts\//.test(url.pathname)) continue;
      url.searchParams.delete('lang');
      queue.push(url.pathname + url.search);
    }
  }
  return seen;
};

const expectNoCanary = (pages: Map<string, string>) => {
  for (const [path, text] of pages) expect(CANARY.exec(text)?.[0], path).toBeUndefined();
};

const EVERYWHERE = [
  '/',
  '/rechteroever',
  '/mijlbeek',
  '/anneessens',
  '/my',
  '/desk',
  '/coordination',
  '/desk/rechteroever/people',
  '/desk/mijlbeek/posts?state=all',
];

test('a visitor is served nobody’s number, address or unagreed name', async () => {
  const visitor = await requests.newContext();
  const pages = await crawl(visitor, EVERYWHERE);
  expect(pages.size).toBeGreaterThan(80);
  expectNoCanary(pages);
  await visitor.dispose();
});

test('nor is a neighbour who signed in', async () => {
  const neighbour = await requests.newContext();
  await neighbour.post(`${SITE}/card/demo-card-of-samira-in-the-cast`, {
    headers: { Origin: SITE },
  });
  const pages = await crawl(neighbour, EVERYWHERE);
  expect([...pages.keys()].some((path) => path.startsWith('/mine/'))).toBe(true);
  expectNoCanary(pages);
  await neighbour.dispose();
});

test('nor is a worker of another neighbourhood', async () => {
  const leila = await requests.newContext();
  await leila.post(`${SITE}/sign-in`, {
    headers: { Origin: SITE },
    form: { email: 'leila@burenblad.example', password: SIGN_INS.worker.password },
  });
  const pages = await crawl(leila, EVERYWHERE);
  expect([...pages.keys()].some((path) => path.startsWith('/desk/anneessens/'))).toBe(true);
  expectNoCanary(pages);
  await leila.dispose();
});

test('the own desk is, and the log tells nothing of it', async () => {
  const nele = await requests.newContext();
  await nele.post(`${SITE}/sign-in`, { headers: { Origin: SITE }, form: SIGN_INS.worker });
  const people = await (await nele.get(`${SITE}/desk/rechteroever/people`)).text();
  // The canaries sing where they should: else the tests above could not fail.
  expect(people).toMatch(CANARY);
  await nele.get(`${SITE}/rechteroever/posts?q=kanarie`);
  expect(app.said()).toContain('"path":"/rechteroever/posts"');
  expect(app.said()).not.toMatch(CANARY);
  await nele.dispose();
});
