import { expect } from '@playwright/test';
import { desk, expectAccessible } from './steps.ts';
import { test } from './test.ts';

const jan = { email: 'jan@burenblad.example', password: 'een straat vol buren' };

test('two workers at one post: the second is told, and keeps what she typed', async ({
  browser,
}) => {
  const nele = await desk(browser);
  const other = await desk(browser, jan);
  for (const page of [nele, other]) {
    await page.goto('/desk/rechteroever/review');
    await page.getByRole('link', { name: /Gordijnroede ophangen/ }).click();
    await expect(page.getByRole('heading', { name: 'Gordijnroede ophangen' })).toBeVisible();
  }
  await nele.getByRole('button', { name: /Zet op site en blad/ }).click();
  await expect(nele.getByText('Het staat op de site.')).toBeVisible();
  await other.getByLabel('Tekst').fill('Ik durf niet op de ladder.');
  await other.getByRole('button', { name: /Zet op site en blad/ }).click();
  await expect(other.getByRole('alert')).toContainText('Hierover is al beslist');
  await expect(other.getByText('Ik durf niet op de ladder.')).toBeVisible();
  await expectAccessible(other);
});

test('a worker sees her own neighbourhoods and no other', async ({ browser }) => {
  const nele = await desk(browser);
  for (const path of [
    'review',
    'posts',
    'sheet/2026-11-23',
    'settings',
    'people',
    'log',
    'slips.pdf',
  ])
    expect((await nele.request.get(`/desk/anneessens/${path}`)).status(), path).toBe(404);
  expect((await nele.request.get('/coordination')).status()).toBe(403);
});

test('every page of the desk is accessible, on a screen and on a phone', async ({ browser }) => {
  const page = await desk(browser, jan);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [
      'review',
      'posts',
      'sheet/2026-11-23',
      'sheet/2026-11-16',
      'people',
      'settings',
      'log',
    ]) {
      await page.goto(`/desk/mijlbeek/${path}`);
      await expectAccessible(page);
    }
  }
});

test('the sheet is ordered with the keyboard, and the preview follows', async ({ browser }) => {
  const leila = await desk(browser, { ...jan, email: 'leila@burenblad.example' });
  await leila.goto('/desk/anneessens/sheet/2026-11-23?lang=nl');
  const titles = () =>
    leila
      .getByRole('button', { name: /^Zet lager:/ })
      .evaluateAll((all) =>
        all.map((one) => one.getAttribute('aria-label') ?? one.textContent ?? ''),
      );
  const before = await titles();
  const preview = leila.locator('img[src*="preview"]').first();
  const shown = await preview.getAttribute('src');
  const down = leila.getByRole('button', { name: /^Zet lager:/ }).first();
  await down.focus();
  await leila.keyboard.press('Enter');
  await expect.poll(titles).not.toEqual(before);
  await expect(preview).not.toHaveAttribute('src', shown ?? '');
  // What was ordered is kept.
  const after = await titles();
  await leila.reload();
  expect(await titles()).toEqual(after);
});

test('the coordinator makes a neighbourhood and its worker, who can then sign in', async ({
  browser,
}) => {
  const hilde = await desk(browser, { ...jan, email: 'hilde@burenblad.example' });
  await hilde.goto('/coordination');
  await expectAccessible(hilde);
  await hilde.goto('/coordination/neighbourhoods/new');
  await expectAccessible(hilde);
  await hilde.goto('/coordination/workers/new');
  await expectAccessible(hilde);
  await hilde.getByLabel('Voornaam').fill('Mehmet');
  await hilde.getByLabel('E-mail').fill('mehmet@burenblad.example');
  await hilde.getByLabel('Wachtwoord').fill('nog een lange zin');
  await hilde.getByRole('checkbox', { name: /Mijlbeek/ }).check();
  await hilde.locator('main').getByRole('button').last().click();
  await expect(hilde.getByText('Mehmet', { exact: true })).toBeVisible();
  const mehmet = await desk(browser, {
    email: 'mehmet@burenblad.example',
    password: 'nog een lange zin',
  });
  await expect(mehmet).toHaveURL(/\/desk\/mijlbeek/);
});
