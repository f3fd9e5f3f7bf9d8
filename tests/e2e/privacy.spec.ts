import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type APIRequestContext, expect, request as requests } from '@playwright/test';
import Database from 'better-sqlite3';
import { KEY_FIGURE, SIGN_INS } from '../../db/cast.ts';
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

/** The first names of a key figure's own people: agreed to for her, and for nobody else. */
const AGREED = /straatnaam\d/i;

/** Neighbours with cards: nothing to do with anybody, and the two of an introduction. */
const CARDS = {
  plain: 'a-card-of-kevin-for-the-privacy-crawl',
  author: 'a-card-of-maria-for-the-privacy-crawl',
  other: 'a-card-of-rita-for-the-privacy-crawl',
};
const ANSWER = '00000000-0000-4000-8000-00000000000a';

/** Kevin, Maria and Rita can sign in; Rita answered Maria's post and said yes, Maria did not yet. */
const introduce = (database: Database.Database) => {
  const one = (sql: string) => database.prepare(sql).get() as Record<string, string>;
  const now = Date.parse('2026-11-20T08:00:00Z');
  const idOf = (name: string) =>
    one(`select person.id from person join neighbourhood on neighbourhood.id = neighbourhood_id
      where slug = 'rechteroever' and first_name = '${name}' order by person.created_at`)
      .id as string;
  const issue = (name: string, token: string) => {
    const hash = createHash('sha256').update(token).digest('base64url');
    database.exec(`
      insert into account (id, name, person_id, coordinator, created_at)
        values ('account of ${name}', '${name}', '${idOf(name)}', 0, ${now});
      insert into login_card (id, account_id, token_hash, created_at)
        values ('card of ${name}', 'account of ${name}', '${hash}', ${now});
    `);
  };
  issue('Kevin', CARDS.plain);
  issue('Maria', CARDS.author);
  issue('Rita', CARDS.other);
  const post = one(`select id, neighbourhood_id from post where author_id = '${idOf('Maria')}'`);
  const rita = idOf('Rita');
  database.exec(`
    insert into response (id, neighbourhood_id, post_id, person_id, route, link_hash, at)
      values ('${ANSWER}', '${post.neighbourhood_id}', '${post.id}', '${rita}', 'phone', 'x', ${now});
    insert into consent (id, person_id, introduction_id, scope, route, wording, language, given_at)
      values ('one yes', '${rita}', 'introduction', 'contact', 'phone', 'Ja.', 'nl', ${now});
    insert into introduction (id, neighbourhood_id, post_id, response_id, author_id, other_id, mode,
        why, state, other_consent_id, created_at)
      values ('introduction', '${post.neighbourhood_id}', '${post.id}', '${ANSWER}', '${idOf('Maria')}',
        '${rita}', 'direct', '[]', 'asked', 'one yes', ${now});
  `);
  return { hood: post.neighbourhood_id, post: post.id as string, rita, now };
};

/** What workers write about neighbours, and what they send them: each in words of its own. */
const NOTES = {
  answer: 'kanarie op de strook',
  call: 'kanarie aan de lijn',
  step: 'kanarie bij de stap',
  outcome: 'kanarie bij de afloop',
  place: 'kanarie op de plek',
  draft: 'kanarie in de kladversie',
  letter: 'kanarie in de brief',
};

const writeNotes = (database: Database.Database) => {
  const { hood, post, rita, now } = introduce(database);
  const fields = JSON.stringify({
    firstName: NOTES.draft,
    phone: '0499 77 00 01',
    text: NOTES.draft,
  });
  database.exec(`
    update response set note = '${NOTES.answer}' where id = '${ANSWER}';
    update introduction set meet_place = '${NOTES.place}', outcome_note = '${NOTES.outcome}'
      where id = 'introduction';
    insert into introduction_step (id, introduction_id, step, note, at)
      values ('a step', 'introduction', 'asked', '${NOTES.step}', ${now});
    insert into contact_log (id, person_id, outcome, note, at)
      values ('a try', '${rita}', 'reached', '${NOTES.call}', ${now});
    insert into intake_draft (id, neighbourhood_id, fields, version, created_at, updated_at)
      values ('a-draft', '${hood}', '${fields}', 2, ${now}, ${now});
    insert into outbox (id, neighbourhood_id, person_id, kind, target_id, subject, body, language,
        next_at, created_at)
      values ('a letter', '${hood}', '${rita}', 'introduction_ask', 'introduction', '${NOTES.letter}',
        '${NOTES.letter}', 'nl', ${now}, ${now});
  `);
  written = { post, rita };
};
let written = { post: '', rita: '' };

const plant = () => {
  const database = new Database(file);
  writeNotes(database);
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
    update person set first_name = 'Straatnaam' || rowid where id in
      (select person_id from key_figure_person where ended_at is null);
    update neighbourhood set revision = revision + 1;
  `);
  database.close();
};

test.beforeAll(async () => {
  // A street is seeded, and the site is started twice.
  test.setTimeout(150_000);
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

/** Far more pages than there are: a crawl that comes here has lost its way, and has not seen all. */
const LOST = 3000;

/** Follows every link of this site from these pages on, to the last; gives what each answered. */
const crawl = async (as: APIRequestContext, from: string[]): Promise<Map<string, string>> => {
  const seen = new Map<string, string>();
  const queue = [...from];
  while (queue.length > 0) {
    const path = queue.shift() as string;
    if (seen.has(path)) continue;
    expect(seen.size, path).toBeLessThan(LOST);
    const answer = await as.get(SITE + path, { headers: { 'Accept-Language': 'nl' } });
    expect(answer.status(), path).toBeLessThan(500);
    const body = await answer.body();
    const type = answer.headers()['content-type'] ?? '';
    // A calendar breaks its lines anywhere.
    const text = type.includes('pdf')
      ? textOfPdf(body)
      : body.toString('utf8').replaceAll('\r\n ', '');
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

const withAgreed = (pages: Map<string, string>) =>
  [...pages].filter(([, text]) => AGREED.test(text)).map(([path]) => path);

/** Signed in with a card. */
const withCard = async (token: string): Promise<APIRequestContext> => {
  const neighbour = await requests.newContext();
  await neighbour.post(`${SITE}/card/${token}`, { headers: { Origin: SITE } });
  return neighbour;
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
  // What other programs read is among them.
  for (const path of ['/rechteroever/feed.xml', '/rechteroever/moments.ics'])
    expect(pages.get(path) ?? '').toMatch(/<entry>|BEGIN:VEVENT/);
  expectNoCanary(pages);
  expect(withAgreed(pages)).toEqual([]);
  await visitor.dispose();
});

test('nor is a neighbour who signed in', async () => {
  const neighbour = await withCard(CARDS.plain);
  const pages = await crawl(neighbour, [...EVERYWHERE, '/my/street', `/answers/${ANSWER}`]);
  expect([...pages.keys()].some((path) => path.startsWith('/mine/'))).toBe(true);
  expectNoCanary(pages);
  expect(withAgreed(pages)).toEqual([]);
  await neighbour.dispose();
});

test('nor is either of the two of an introduction, while one of them did not say yes', async () => {
  for (const token of [CARDS.author, CARDS.other]) {
    const neighbour = await withCard(token);
    const pages = await crawl(neighbour, [...EVERYWHERE, '/my/street', `/answers/${ANSWER}`]);
    // Each has a page of their own on which it stands: the post's, the answer's.
    const own = token === CARDS.author ? /^\/mine\/[^/]+\/introductions\// : /^\/answers\/[^/]+\//;
    expect([...pages.keys()].some((path) => own.test(path))).toBe(true);
    expectNoCanary(pages);
    expect(withAgreed(pages)).toEqual([]);
    await neighbour.dispose();
  }
});

test('nor is a key figure: the first names of her own people, on her own page, and no more', async () => {
  const samira = await withCard('demo-card-of-samira-in-the-cast');
  const pages = await crawl(samira, [...EVERYWHERE, `/answers/${ANSWER}`]);
  const street = pages.get('/my/street') ?? '';
  expect(street.match(/straatnaam\d+/gi)?.length).toBeGreaterThanOrEqual(KEY_FIGURE.people.length);
  expect(street).toContain(KEY_FIGURE.words);
  expectNoCanary(pages);
  expect(withAgreed(pages).filter((path) => !path.startsWith('/my/street'))).toEqual([]);
  await samira.dispose();
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
  expect(withAgreed(pages)).toEqual([]);
  await leila.dispose();
});

test('the own desk is, and the log tells nothing of it', async () => {
  const nele = await requests.newContext();
  await nele.post(`${SITE}/sign-in`, { headers: { Origin: SITE }, form: SIGN_INS.worker });
  const people = await (await nele.get(`${SITE}/desk/rechteroever/people`)).text();
  // The canaries sing where they should: else the tests above could not fail.
  expect(people).toMatch(CANARY);
  const own = `${SITE}/desk/rechteroever`;
  for (const [path, ...notes] of [
    [`posts/${written.post}/responses`, NOTES.answer],
    ['introductions/introduction', NOTES.step],
    [`people/${written.rita}`, NOTES.call],
    ['intake/a-draft', NOTES.draft],
    ['messages', NOTES.letter],
  ] as const) {
    const page = await (await nele.get(`${own}/${path}`)).text();
    for (const note of notes) expect(page, path).toContain(note);
  }
  await nele.get(`${SITE}/rechteroever/posts?q=kanarie`);
  expect(app.said()).toContain('"path":"/rechteroever/posts"');
  expect(app.said()).not.toMatch(CANARY);
  await nele.dispose();
});
