import { expect } from '@playwright/test';
import { desk, expectAccessible } from './steps.ts';
import { test } from './test.ts';

const leila = { email: 'leila@burenblad.example', password: 'een straat vol buren' };

test('a sheet is proposed, changed, looked at in each layout, and proposed again', async ({
  browser,
}) => {
  const page = await desk(browser, leila);
  await page.goto('/desk/anneessens/sheet/2026-11-23?lang=nl');
  const picture = page.locator('img.sheet-preview');
  await page.getByRole('link', { name: 'A3, affiche' }).click();
  await expect(picture).toHaveAttribute('src', /layout=poster/);
  const before = await picture.getAttribute('src');
  await page
    .getByRole('button', { name: /^Laat weg:/ })
    .first()
    .click();
  await expect(picture).not.toHaveAttribute('src', before ?? '');
  await expect(page.getByText('Even bewaren')).toHaveCount(0);
  // What waits says why, and the layout that was looked at stays.
  await expect(page.getByText('Er is nog plaats.').first()).toBeVisible();
  await expect(page).toHaveURL(/layout=poster/);
  await expectAccessible(page);
  await page.getByText('Stel opnieuw voor', { exact: true }).click();
  await page.getByRole('button', { name: 'Ja, stel opnieuw voor' }).click();
  await expect(page.getByText('Dit is een nieuw voorstel.')).toBeVisible();
  await expect(picture).toHaveAttribute('src', /layout=poster/);
});

test('a post is put into another language, and stands so on its public page', async ({
  browser,
}) => {
  const page = await desk(browser, leila);
  await page.goto('/desk/anneessens/posts?lang=nl');
  await page.locator('.desk-line a[lang=fr]').first().click();
  await page.getByRole('link', { name: 'Schrijf het in een andere taal' }).click();
  await page.getByRole('link', { name: 'العربية' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bewaar de vertaling' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel('Titel in deze taal').fill('قهوة مع الجيران');
  await page.getByLabel('Tekst in deze taal').fill('كل ثلاثاء الساعة 14.');
  await page.getByRole('radio', { name: 'Een andere buur' }).check();
  await page.getByRole('button', { name: 'Bewaar de vertaling' }).click();
  await expect(page.getByText('De vertaling staat erbij.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Bekijk op de site' }).click();
  const words = page.getByText('قهوة مع الجيران');
  await expect(words).toHaveAttribute('dir', 'rtl');
  await expect(page.getByText('vertaald door een buur')).toBeVisible();
  await expectAccessible(page);
});
