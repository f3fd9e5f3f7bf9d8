import { expect, type Page, type Route } from '@playwright/test';
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

test('of a two-sided sheet only the front is drawn anew', async ({ browser }) => {
  const page = await desk(browser, leila);
  await page.goto('/desk/anneessens/sheet/2026-11-23?lang=nl&layout=duplex');
  const front = page.getByRole('img', { name: /^Zo ziet het blad eruit/ });
  const back = page.getByRole('img', { name: /achterkant/ });
  const drawn = (image: typeof front) =>
    expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalHeight)).toBe(1123);
  for (const side of [front, back]) await drawn(side);
  const before = await front.getAttribute('src');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page
    .getByRole('button', { name: /^Zet lager:/ })
    .first()
    .press('Enter');
  await expect(front).not.toHaveAttribute('src', before ?? '');
  await expect(page.getByText('Even bewaren')).toHaveCount(0);
  for (const side of [front, back]) await drawn(side);
  const pictures = asked.filter((url) => url.includes('preview.svg'));
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.filter((url) => url.includes('side=back'))).toEqual([]);
  await expectAccessible(page);
});

test('the greeting is seen while it is typed, and kept only when it is saved', async ({
  browser,
}) => {
  const page = await desk(browser, leila);
  const sheet = '/desk/anneessens/sheet/2026-11-23?lang=nl';
  await page.goto(sheet);
  const field = page.getByLabel('Een groet op het blad');
  const saved = await field.inputValue();
  const picture = page.locator('img.sheet-preview');
  const asSaved = await picture.getAttribute('src');
  const drawnOf = async (source: string | null) => {
    const answer = await page.request.get(source ?? '');
    expect(answer.status()).toBe(200);
    return answer.text();
  };
  const wait = (with_: RegExp) =>
    page.waitForResponse((answer) => with_.test(answer.url()) && answer.ok());

  const drawn = wait(/greeting=Tot%20dinsdag/);
  await field.fill('Tot dinsdag, met een muts op!');
  await drawn;
  const asTyped = await picture.getAttribute('src');
  expect(await drawnOf(asTyped)).not.toBe(await drawnOf(asSaved));
  // What is moved meanwhile is saved without it, and it is shown all the same.
  const moved = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await page
    .getByRole('button', { name: /^Zet lager:/ })
    .first()
    .press('Enter');
  await moved;
  await expect(field).toHaveValue('Tot dinsdag, met een muts op!');
  await expect(picture).toHaveAttribute('src', /greeting=Tot%20dinsdag/);
  await expectAccessible(page);
  // More than can be saved is not drawn, and the answer to whoever asks for it is no picture.
  const fits = await picture.getAttribute('src');
  await field.fill('a'.repeat(121));
  await expect(page.getByText('1 letters te veel')).toBeVisible();
  await expect(picture).toHaveAttribute('src', fits ?? '');
  const tooLong = (fits ?? '').replace(/greeting=[^&]*/, `greeting=${'a'.repeat(121)}`);
  expect((await page.request.get(tooLong)).status()).toBe(404);

  // Who leaves saves nothing.
  await page.goto('/desk/anneessens');
  await page.goto(sheet);
  await expect(field).toHaveValue(saved);
  await expect(picture).toHaveAttribute('src', new RegExp(encodeURIComponent(saved).slice(0, 20)));

  // Saved, it is the same picture: none is asked for again.
  await field.fill('Tot straks!');
  await expect(picture).toHaveAttribute('src', /greeting=Tot%20straks/);
  const before = await picture.getAttribute('src');
  await page.getByRole('button', { name: 'Bewaar de groet' }).click();
  await expect(page.getByText('Even bewaren')).toHaveCount(0);
  await expect(field).toBeVisible();
  await expect(picture).toHaveAttribute('src', before ?? '');
  await page.reload();
  await expect(field).toHaveValue('Tot straks!');
  await expect(picture).toHaveAttribute('src', before ?? '');

  // Who makes the sheet ready has what she sees.
  await field.fill('Tot vrijdag!');
  await page.getByRole('link', { name: 'Zet het blad klaar' }).click();
  await expect(page.getByRole('heading', { name: 'Is het blad klaar?' })).toBeVisible();
  await page.getByRole('link', { name: 'Nee, terug' }).click();
  await expect(field).toHaveValue('Tot vrijdag!');
});

const ARRANGED = '/desk/anneessens/sheet/2026-11-30?lang=nl';
const off = (page: Page) => page.getByRole('button', { name: /^Laat weg:/ });
const onIt = (page: Page) =>
  off(page).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
const saved = (page: Page) => expect(page.getByText('Even bewaren')).toHaveCount(0);

/** The next save waits on its way until it is let go. */
const holdSave = async (page: Page): Promise<() => void> => {
  let letGo = () => {};
  const gate = new Promise<void>((open) => {
    letGo = open;
  });
  const pass = (route: Route) => gate.then(() => route.continue());
  await page.route(/\/arrangement/, pass, { times: 1 });
  return letGo;
};

/** Leaves out the last, as somebody else at another screen. */
const meanwhile = async (page: Page) => {
  const answer = page.waitForResponse((one) => one.request().method() === 'POST');
  await off(page).last().click();
  await answer;
  await saved(page);
  return onIt(page);
};

test('of two who arrange one sheet at once, nothing goes over what was saved first', async ({
  browser,
}) => {
  const [slow, quick] = [await desk(browser, leila), await desk(browser, leila)];
  for (const page of [slow, quick]) await page.goto(ARRANGED);
  const letGo = await holdSave(slow);
  await off(slow).first().click();
  const theirs = await meanwhile(quick);
  // A second change waits, and she is already on her way to make the sheet ready.
  await off(slow).first().click();
  await slow.getByRole('link', { name: 'Zet het blad klaar' }).click();
  letGo();
  await expect(slow.getByRole('alert')).toContainText('Iemand was je voor');
  await saved(slow);
  expect(await onIt(slow)).toEqual(theirs);
  expect(new URL(slow.url()).pathname).toBe('/desk/anneessens/sheet/2026-11-30');
  await expect(slow.getByRole('alert')).toContainText('Iemand was je voor');
  await quick.reload();
  expect(await onIt(quick)).toEqual(theirs);
  // What she does next goes over theirs, which she has seen.
  await off(slow).first().click();
  await saved(slow);
  await expect(slow.getByRole('alert')).toHaveCount(0);
  await slow.reload();
  expect(await onIt(slow)).toEqual(theirs.slice(1));
});

test('who goes on while something is being saved takes all of it along', async ({ browser }) => {
  const page = await desk(browser, leila);
  await page.goto(ARRANGED);
  await page.getByText('Stel opnieuw voor', { exact: true }).click();
  await page.getByRole('button', { name: 'Ja, stel opnieuw voor' }).click();
  await expect(page.getByText('Dit is een nieuw voorstel.')).toBeVisible();
  const before = await onIt(page);

  // To another layout of the same sheet.
  const letGo = await holdSave(page);
  for (let nth = 0; nth < 2; nth++) await off(page).first().click();
  await page.getByRole('link', { name: 'A3, affiche' }).click();
  // Who closes the window meanwhile is asked.
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  letGo();
  await expect(page).toHaveURL(/layout=poster/);
  await saved(page);
  expect(await onIt(page)).toEqual(before.slice(2));

  // And on to the last question.
  const go = await holdSave(page);
  await off(page).first().click();
  await off(page).first().click();
  await page.getByRole('link', { name: 'Zet het blad klaar' }).press('Enter');
  go();
  await expect(page).toHaveURL(/publication/);
  await page.goBack();
  await expect(page).toHaveURL(/layout=poster/);
  await expect(off(page).first()).toBeVisible();
  expect(await onIt(page)).toEqual(before.slice(4));
  // Nothing is unsaved: nobody is asked.
  const closed = page.waitForEvent('close');
  page.on('dialog', (one) => expect(one.type()).toBe('none'));
  await page.close({ runBeforeUnload: true });
  await closed;
});

test('what could not be sent stays, says so, and goes along with the next change', async ({
  browser,
}) => {
  const page = await desk(browser, leila);
  await page.goto(ARRANGED);
  const before = await onIt(page);
  await page.route(/\/arrangement/, (route) => route.fulfill({ status: 503 }), { times: 1 });
  await page
    .getByRole('button', { name: /^Zet erop:/ })
    .first()
    .click();
  await expect(page.getByRole('alert')).toContainText('nog niet bewaard');
  expect((await onIt(page)).length).toBe(before.length + 1);
  await expectAccessible(page);
  await page
    .getByRole('button', { name: /^Zet erop:/ })
    .first()
    .click();
  await saved(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.reload();
  expect((await onIt(page)).length).toBe(before.length + 2);
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
