import { type Browser, expect, type Page } from '@playwright/test';
import { WORKERS } from '../../db/cast.ts';
import { desk, expectAccessible, fillIn, phone, sendIt } from './steps.ts';
import { test } from './test.ts';

const HOOD = 'mijlbeek';
const JAN = WORKERS.find(({ name }) => name === 'Jan') ?? WORKERS[0];
const TITLE = 'Rit naar de kapper';

/** The neighbourhood's choice: through the worker, or the two neighbours themselves. */
const choose = async (worker: Page, how: 'worker' | 'direct') => {
  await worker.goto(`/desk/${HOOD}/settings`);
  await worker.locator(`[name="introductionMode"][value="${how}"]`).check();
  const form = worker.locator('form').filter({ has: worker.locator('[name="introductionMode"]') });
  await form.locator('button[type="submit"]').last().click();
  await expect(worker.getByText('Bewaard.').first()).toBeVisible();
};

/** Posts on the phone; gives the number, on the page of the author's own. */
const post = async (browser: Browser) => {
  const author = await phone(browser);
  const text = 'Vrijdag, heen en terug.';
  await fillIn(author, HOOD, { title: TITLE, text, firstName: 'Simonne', phone: '0470 33 22 11' });
  const code = await sendIt(author);
  await author.goto(author.url().replace(/\/sent.*$/, ''));
  return { author, code };
};

const respond = async (browser: Browser, code: string, firstName: string, number: string) => {
  const page = await phone(browser);
  await page.goto(`/${HOOD}/${code}/response`);
  await expect(page.getByText('als jullie allebei ja zeggen')).toBeVisible();
  await page.getByLabel('Je voornaam').fill(firstName);
  await page.getByLabel('Je telefoon').fill(number);
  await page.locator('main form button').last().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Je antwoord' })).toBeVisible();
  return page;
};

/** Without what the address says from last time. */
const again = (page: Page) => page.goto(page.url().replace(/\?.*$/, ''));

const sayYes = async (page: Page) => {
  const form = page.locator('.intro-own form[action$="/agreement"]');
  await form.getByRole('button').click();
  await expect(page.getByText('Duw op het vakje om ja te zeggen.')).toBeVisible();
  await form.getByRole('checkbox').check();
  await form.getByRole('button').click();
  await expect(page.getByText('Je zei ja.')).toBeVisible();
};

test('where neighbours find each other, both say yes, both see a number, and one hides it again', async ({
  browser,
}) => {
  const worker = await desk(browser, JAN);
  await choose(worker, 'direct');
  const { author, code } = await post(browser);
  await worker.goto(`/desk/${HOOD}/review`);
  await worker.getByRole('link', { name: new RegExp(TITLE) }).click();
  await worker.getByRole('button', { name: /Zet op site en blad/ }).click();
  await expect(worker.getByText('Het staat op de site.')).toBeVisible();

  const kevin = await respond(browser, code, 'Kevin', '0478 99 88 77');
  const second = await respond(browser, code, 'Aynur', '0478 99 88 66');
  await expect(second.getByText('Je bent de tweede.', { exact: false })).toBeVisible();
  await again(author);
  const masked = async () => {
    expect(await author.content()).not.toMatch(/Kevin|Aynur|99 88|3247899/);
    expect(await kevin.content()).not.toMatch(/Simonne|33 22 11|32470332211/);
  };
  await masked();
  for (const page of [author, kevin]) await expectAccessible(page);

  await sayYes(author);
  for (const page of [author, kevin]) await again(page);
  await expect(author.getByText('Jij zei ja. We wachten op je buur.')).toBeVisible();
  await masked();

  // With the second yes each has the other's, and nobody else has any.
  await sayYes(kevin);
  await expect(kevin.getByText('0470 33 22 11')).toBeVisible();
  await again(author);
  await expect(author.getByText('0478 99 88 77')).toBeVisible();
  for (const page of [author, kevin]) await expectAccessible(page);
  await again(second);
  expect(await second.content()).not.toMatch(/Simonne|Kevin|33 22 11|99 88 77/);

  await author.getByRole('button', { name: 'Verberg mijn nummer weer' }).click();
  await expect(author.getByText('Je nummer is weer verborgen.')).toBeVisible();
  await again(kevin);
  await expect(
    kevin.getByText('Met deze buur gaat het niet door.', { exact: false }),
  ).toBeVisible();
  await masked();
  // Whoever waited next is asked now.
  await again(second);
  await expect(second.locator('.intro-own form[action$="/agreement"]')).toBeVisible();
  await expectAccessible(second);
  await choose(worker, 'worker');
});
