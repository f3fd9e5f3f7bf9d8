import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { startApp, stopAll, untilUp } from './server.ts';
import { desk, expectAccessible, openWaiting, phone, textOfPdf } from './steps.ts';
import { test } from './test.ts';

// A street of its own: its days go by, from the call on Friday to the question how it went.
const PORT = Number(process.env.E2E_PORT ?? 3217) + 3;
const SITE = `http://127.0.0.1:${PORT}`;
const folder = mkdtempSync(join(tmpdir(), 'burenblad-neighbours-'));
let app: ReturnType<typeof startApp> | undefined;

/** The same street on another day. */
const onDay = async (day: string, database: string) => {
  if (app) await stopAll([app.child]);
  app = startApp('demo', {
    PORT: String(PORT),
    DATABASE_URL: `sqlite:${join(folder, database)}`,
    CLOCK: `${day}T09:00:00Z`,
  });
  await untilUp(SITE);
};

test.use({ baseURL: SITE });
test.afterAll(async () => {
  if (app) await stopAll([app.child]);
  rmSync(folder, { recursive: true, force: true });
});

/** Maria, 82, phones; the worker types along, reads back, and both consents are ticked. Gives the number. */
const mariaCalls = async (worker: Page, title: string, number: string): Promise<string> => {
  await worker.goto('/desk/rechteroever/intake');
  await worker.getByRole('button', { name: 'Begin' }).click();
  await worker.getByLabel(/Wie belt/).fill('Maria');
  await worker.getByLabel('Telefoon', { exact: true }).fill(number);
  await worker.getByRole('radio', { name: 'Ik zoek hulp van een buur' }).check({ force: true });
  await worker.getByRole('radio', { name: 'een rit' }).check({ force: true });
  await worker.locator('[name="title"]').fill(title);
  await worker.locator('[name="text"]').fill('Donderdag om 10 uur. Heen en terug.');
  await worker.getByRole('radio', { name: /op weekdagen/i }).check({ force: true });
  await expect(worker.getByText('Alles is bewaard.')).toBeVisible();
  await expect(worker.locator('blockquote')).toContainText('Maria zoekt hulp van een buur.');
  await worker.getByRole('checkbox', { name: 'Maria zegt ja: de tekst mag op de site.' }).check();
  await worker.getByRole('checkbox', { name: 'Maria zegt ja: de tekst mag op het blad.' }).check();
  await worker.getByRole('button', { name: /Bewaar en zet klaar/ }).click();
  // The street has another Maria, with another number.
  await worker.getByRole('button', { name: /Toch nieuw/ }).click();
  await expect(worker.getByText('Het staat klaar om te lezen')).toBeVisible();
  return ((await worker.locator('.intake-code').textContent()) ?? '').replace(/\s/g, '');
};

const publish = async (worker: Page, title: string) => {
  await worker.goto('/desk/rechteroever/review');
  await openWaiting(worker, title);
  await worker.getByRole('button', { name: /Zet op site en blad/ }).click();
  await expect(worker.getByText('Het staat op de site.')).toBeVisible();
};

/** The coming sheet, made ready: it holds the words, and the number to call about them. */
const printSheet = async (worker: Page, title: string, code: string) => {
  await worker.goto('/desk/rechteroever/sheet/2026-11-23');
  const item = worker.getByRole('listitem').filter({ hasText: title });
  const putOn = item.getByRole('button', { name: /Zet erop/ });
  if (await putOn.isVisible()) {
    await putOn.click();
    await expect(item.getByRole('button', { name: /Laat weg/ })).toBeVisible();
  }
  await worker.getByRole('link', { name: 'Zet het blad klaar' }).click();
  await worker.getByRole('button', { name: 'Ja, het blad is klaar' }).click();
  await expect(worker.getByText(/^Het blad is klaar\./)).toBeVisible();
  const pdf = await (await worker.request.get('/rechteroever/sheets/2.pdf')).body();
  const printed = textOfPdf(Buffer.from(pdf));
  expect(printed).toContain(title);
  expect(printed.replace(/\s/g, '')).toContain(code);
  expect(printed).not.toContain('Maria');
};

/** The card that is handed over at the door: first name and number of the other, and when they meet. */
const readCard = async (worker: Page, meeting: string, of: string, holds: string[]) => {
  await worker.goto(meeting);
  await worker.getByRole('link', { name: `Kaartje voor ${of}` }).click();
  for (const text of holds)
    await expect(worker.locator('.intro-card').getByText(text).first()).toBeVisible();
  await expectAccessible(worker);
};

/** Thursday at ten; Maria was on the line, Kevin is on the list to hear it. */
const settle = async (worker: Page, meeting: string, title: string) => {
  await worker.goto(meeting);
  await worker.getByLabel('Welke dag?').fill('2026-11-26');
  await worker.getByLabel('Hoe laat?').fill('10:00');
  await worker.getByRole('checkbox', { name: 'Maria' }).check();
  await worker.getByRole('button', { name: 'Bewaar de afspraak' }).click();
  await expect(worker.getByText('De afspraak staat vast.')).toBeVisible();
  await worker.goto('/desk/rechteroever/calls');
  const line = worker.locator('li.call-line').filter({ hasText: 'Dag Kevin' });
  await expect(line.filter({ hasText: title }).first()).toContainText('donderdag 26 november');
};

/** Some days after they met, today's list asks how it went; the outcome closes it. */
const aftercare = async (worker: Page, meeting: string, title: string) => {
  await worker.goto('/desk/rechteroever');
  await expectAccessible(worker);
  // The clock may have put them on the call list already: then the line is a call.
  const due = worker.getByRole('listitem').filter({ hasText: title });
  await expect(due.filter({ hasText: /Vraag hoe het ging|Hoe ging het\?/ }).first()).toBeVisible();
  await worker.goto(meeting);
  await worker.getByRole('radio', { name: 'Nog eens' }).check({ force: true });
  await worker.getByLabel(/In hun woorden/).fill('Het was een fijne rit.');
  await worker.locator('form[action$="/outcome"] button').click();
  await expect(worker.getByText('Bewaard.').first()).toBeVisible();
  await worker.goto('/desk/rechteroever');
  await expect(due.filter({ hasText: /Vraag hoe het ging|Hoe ging het\?/ })).toHaveCount(0);
};

/** From an answer that waits to an introduction in which both were asked. */
const bringTogether = async (worker: Page, title: string, code: string) => {
  await worker.goto(`/desk/rechteroever/posts?q=${code}`);
  await expect(worker.getByRole('heading', { name: title })).toBeVisible();
  await worker.locator('a[href$="/responses"]').first().click();
  await expectAccessible(worker);
  await worker.getByRole('button', { name: 'Breng samen' }).click();
  await expect(worker.getByRole('heading', { name: 'Maria en Kevin' })).toBeVisible();
  await worker.getByRole('button', { name: 'Vraag het aan allebei' }).click();
  await expect(worker.getByText('Ze staan op de bellijst, of krijgen een mail.')).toBeVisible();
};

/** The worker calls somebody from the list, hears yes, and writes it down. */
const hearYes = async (worker: Page, name: string, title: string) => {
  await worker.goto('/desk/rechteroever/calls');
  await expectAccessible(worker);
  const line = worker.locator('li.call-line').filter({ hasText: name }).filter({ hasText: title });
  await line.getByRole('button', { name: /Bereikt/ }).click();
  await expect(worker.getByText('Er staat nog iets open', { exact: false }).first()).toBeVisible();
  await worker.goto('/desk/rechteroever/introductions');
  const item = worker.getByRole('listitem').filter({ hasText: title });
  await item.getByRole('link', { name: 'Maria en Kevin' }).click();
  const side = worker.locator('.intro-side').filter({ hasText: name });
  await side.getByRole('button', { name: 'Bewaar de ja' }).click();
};

test('Maria phones, Kevin answers on his phone, and the lift happens', async ({ browser }) => {
  test.setTimeout(120_000);
  const title = 'Rit naar de cardioloog';
  await onDay('2026-11-20', 'site.sqlite');
  const worker = await desk(browser);
  const code = await mariaCalls(worker, title, '0477 11 22 33');
  await publish(worker, title);
  await printSheet(worker, title, code);

  const kevin = await phone(browser);
  await kevin.goto('/rechteroever');
  await expect(kevin.getByRole('heading', { name: title })).toBeVisible();
  await kevin.goto(`/rechteroever/${code}`);
  await kevin
    .getByRole('link', { name: /Ik kan dit/ })
    .first()
    .click();
  await expectAccessible(kevin);
  await kevin.getByLabel('Je voornaam').fill('Kevin');
  await kevin.getByLabel('Je telefoon').fill('0478 44 55 66');
  await kevin.locator('main form button').last().click();
  await expect(kevin.getByText('Goed zo. Nele belt jullie allebei.')).toBeVisible();
  await expectAccessible(kevin);
  const follows = kevin.url();

  await bringTogether(worker, title, code);
  await hearYes(worker, 'Maria', title);
  await kevin.goto(follows);
  // One yes is not enough: nobody has anybody's number.
  expect(await kevin.content()).not.toMatch(/Maria|0477 11 22 33|32477112233/);
  await hearYes(worker, 'Kevin', title);
  await expect(worker.getByText('Ze zeiden allebei ja.').first()).toBeVisible();
  await expectAccessible(worker);

  // Kevin on his page, Maria on a card.
  await kevin.goto(follows);
  await expect(kevin.getByText('Maria').first()).toBeVisible();
  await expect(kevin.getByText('0477 11 22 33')).toBeVisible();
  await expectAccessible(kevin);
  const meeting = worker.url().replace(/[?#].*$/, '');
  await readCard(worker, meeting, 'Maria', ['Kevin', '0478 44 55 66']);
  await settle(worker, meeting, title);
  await kevin.goto(follows);
  await expect(kevin.getByText(/donderdag 26 november/i).first()).toBeVisible();

  await onDay('2026-11-28', 'site.sqlite');
  await aftercare(worker, meeting, title);
});

test('and the same with Kevin on paper', async ({ browser }) => {
  test.setTimeout(120_000);
  const title = 'Rit naar de tandarts';
  await onDay('2026-11-20', 'paper.sqlite');
  const worker = await desk(browser);
  const code = await mariaCalls(worker, title, '0477 11 22 34');
  await publish(worker, title);
  await printSheet(worker, title, code);
  await worker.goto(`/desk/rechteroever/posts?q=${code}`);
  await worker.locator('a[href$="/responses"]').first().click();
  const enter = async () => {
    const form = worker.locator('form').filter({ has: worker.locator('[name="firstName"]') });
    await form.locator('[name="route"][value="paper"]').check({ force: true });
    await form.locator('[name="firstName"]').fill('Kevin');
    await form.locator('[name="phone"]').fill('0478 44 55 67');
    await form.getByRole('button', { name: 'Zet erbij' }).click();
  };
  await enter();
  await worker.getByRole('button', { name: /Toch nieuw/ }).click();
  await expect(worker.getByText('Het antwoord staat erbij.')).toBeVisible();
  await enter();
  await expect(
    worker.getByText('Deze buur antwoordde al. Het staat er maar één keer.'),
  ).toBeVisible();
  await bringTogether(worker, title, code);
  await hearYes(worker, 'Maria', title);
  await hearYes(worker, 'Kevin', title);
  await expect(worker.getByText('Ze zeiden allebei ja.').first()).toBeVisible();
  const meeting = worker.url().replace(/[?#].*$/, '');
  await settle(worker, meeting, title);
  const when = 'donderdag 26 november';
  await readCard(worker, meeting, 'Maria', ['Kevin', '0478 44 55 67', when]);
  await readCard(worker, meeting, 'Kevin', ['Maria', '0477 11 22 34', when]);

  await onDay('2026-11-28', 'paper.sqlite');
  await aftercare(worker, meeting, title);
});
