import { expect } from '@playwright/test';
import { desk, expectAccessible, openWaiting } from './steps.ts';
import { test } from './test.ts';

const jan = { email: 'jan@burenblad.example', password: 'een straat vol buren' };

test('two workers at one post: the second is told, and keeps what she typed', async ({
  browser,
}) => {
  const nele = await desk(browser);
  const other = await desk(browser, jan);
  for (const page of [nele, other]) {
    await page.goto('/desk/rechteroever/review');
    await openWaiting(page, 'Gordijnroede ophangen');
  }
  await nele.getByRole('button', { name: /Zet op site en blad/ }).click();
  await expect(nele.getByText('Het staat op de site.')).toBeVisible();
  await other.getByLabel('Tekst').fill('Ik durf niet op de ladder.');
  // It stands open: its line in the list leads to it, and loads nothing over what is typed.
  await openWaiting(other, 'Gordijnroede ophangen');
  await expect(other.getByLabel('Tekst')).toHaveValue('Ik durf niet op de ladder.');
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

test('from a sheet that is ready one goes on, and comes back to it weeks later', async ({
  browser,
}) => {
  const nele = await desk(browser);
  await nele.goto('/desk/rechteroever/sheet/2026-11-16');
  const ways = { 'Naar de ronde': /\/desk\/rechteroever\/round$/, 'Bekijk het op de site': /\/1$/ };
  for (const [name, href] of Object.entries({ ...ways, 'Deel het in een groep': /\/1#share$/ }))
    expect(await nele.getByRole('link', { name }).getAttribute('href')).toMatch(href);
  for (const from of ['sheet/2026-11-16', 'still-out']) {
    await nele.goto(`/desk/rechteroever/${from}`);
    await nele.getByRole('link', { name: 'Eerdere bladen' }).click();
    await expect(nele.getByRole('heading', { name: 'Eerdere bladen' })).toBeVisible();
  }
  for (const width of [1280, 320]) {
    await nele.setViewportSize({ width, height: 800 });
    await expectAccessible(nele);
  }
  const prints = nele.getByRole('list', { name: 'Blad 1', exact: true });
  const href = await prints.getByRole('link', { name: 'A3, affiche' }).getAttribute('href');
  expect(href).toBe('/desk/rechteroever/sheets/1/poster.pdf');
  const pdf = await nele.request.get(href ?? '');
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  await prints.getByRole('link', { name: 'Bekijk het op de site' }).click();
  await expect(nele).toHaveURL(/\/rechteroever\/sheets\/1$/);
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

test('a call is settled with a key, and a post found with another', async ({ browser }) => {
  const page = await desk(browser, jan);
  const ready = () => expect(page.getByRole('button', { name: /Toetsen/ })).toBeVisible();
  await page.goto('/desk/mijlbeek/review');
  await openWaiting(page, 'Kat eten geven');
  await ready();
  await page.keyboard.press('x');
  await page.keyboard.type('Je buurvrouw doet het al.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Je buur hoort het/)).toBeVisible();

  await page.goto('/desk/mijlbeek/calls');
  await ready();
  const row = page.locator('[data-row]').filter({ hasText: 'Chantal' });
  await expect(row).toHaveCount(1);
  // In no row, a key settles nothing.
  await page.keyboard.press('r');
  await expect(row).toHaveCount(1);
  for (let step = 0; step < 20; step++) {
    await page.keyboard.press('j');
    if (await row.evaluate((one) => one === document.activeElement)) break;
  }
  await expect(row).toBeFocused();
  await page.keyboard.press('r');
  await expect(page.getByText('Genoteerd.')).toBeVisible();
  await expect(row).toHaveCount(0);

  await page.goto('/mijlbeek');
  const link = await page
    .locator('a[href^="/mijlbeek/"]')
    .evaluateAll((all) =>
      all.map((one) => one.getAttribute('href') ?? '').find((href) => /\/\d{4,5}$/.test(href)),
    );
  const code = link?.split('/').at(-1) ?? '';
  expect(code).toMatch(/^\d+$/);
  await page.goto('/desk/mijlbeek/calls');
  await ready();
  await page.keyboard.press('/');
  await expect(page.locator('#desk-search')).toBeFocused();
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/desk\/mijlbeek\/posts\/[^/?]+$/);
  await expect(page.locator('main')).toContainText([...code].join(' '));
});
