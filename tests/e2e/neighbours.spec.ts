import { expect, type Page } from '@playwright/test';
import { desk, expectAccessible, phone } from './steps.ts';
import { test } from './test.ts';

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
  await expect(worker.getByText('Het staat klaar om te lezen')).toBeVisible();
  return ((await worker.locator('.intake-code').textContent()) ?? '').replace(/\s/g, '');
};

const publish = async (worker: Page, title: string) => {
  await worker.goto('/desk/rechteroever/review');
  await worker.getByRole('link', { name: new RegExp(title) }).click();
  await expect(worker.getByRole('heading', { name: title })).toBeVisible();
  await worker.getByRole('button', { name: /Zet op site en blad/ }).click();
  await expect(worker.getByText('Het staat op de site.')).toBeVisible();
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
  const title = 'Rit naar de cardioloog';
  const worker = await desk(browser);
  const code = await mariaCalls(worker, title, '0477 11 22 33');
  await publish(worker, title);

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
  await worker.getByRole('link', { name: /Kaartje voor Maria/ }).click();
  await expect(worker.getByText('0478 44 55 66')).toBeVisible();
  await expectAccessible(worker);

  await worker.goto(meeting);
  await worker.getByLabel('Welke dag?').fill('2026-11-26');
  await worker.getByLabel('Hoe laat?').fill('10:00');
  await worker.getByRole('button', { name: 'Bewaar de afspraak' }).click();
  await expect(worker.getByText('De afspraak staat vast.')).toBeVisible();
  await kevin.goto(follows);
  await expect(kevin.getByText(/donderdag 26 november/i).first()).toBeVisible();

  await worker.goto(meeting);
  await worker.getByRole('radio', { name: 'Nog eens' }).check({ force: true });
  await worker.getByLabel(/In hun woorden/).fill('Het was een fijne rit.');
  await worker.locator('form[action$="/outcome"] button').click();
  await expect(worker.getByText('Bewaard.').first()).toBeVisible();
  await worker.goto('/desk/rechteroever');
  await expectAccessible(worker);
});

test('and the same with Kevin on paper', async ({ browser }) => {
  const title = 'Rit naar de tandarts';
  const worker = await desk(browser);
  const code = await mariaCalls(worker, title, '0477 11 22 34');
  await publish(worker, title);
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
  await expect(worker.getByText('Het antwoord staat erbij.')).toBeVisible();
  await enter();
  await expect(
    worker.getByText('Deze buur antwoordde al. Het staat er maar één keer.'),
  ).toBeVisible();
  await bringTogether(worker, title, code);
  await hearYes(worker, 'Maria', title);
  await hearYes(worker, 'Kevin', title);
  await expect(worker.getByText('Ze zeiden allebei ja.').first()).toBeVisible();
  for (const name of ['Maria', 'Kevin']) {
    await expect(worker.getByRole('link', { name: `Kaartje voor ${name}` })).toBeVisible();
  }
});
