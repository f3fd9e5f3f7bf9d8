import { expect, type Page } from '@playwright/test';
import { desk, expectAccessible } from './steps.ts';
import { test } from './test.ts';

/** Typing of somebody who has learned it at work: five keys a second. */
const STROKE = 200;
const SLIPS = '/desk/rechteroever/incoming-slips';

/** Hands on the keyboard, counted: no mouse, no filling in. */
const hands = (page: Page) => {
  let strokes = 0;
  return {
    press: async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
      strokes += keys.length;
    },
    type: async (text: string) => {
      await page.keyboard.type(text);
      strokes += text.length;
    },
    count: () => strokes,
  };
};

const ready = (page: Page) => expect(page.getByRole('button', { name: /Toetsen/ })).toBeVisible();
const code = (page: Page) => page.getByLabel('Nummer op het blad');
const toPaper = (page: Page, number: number) =>
  expect(page.getByRole('status').filter({ hasText: 'op het kaartje.' })).toContainText(
    `Schrijf ${number} op het kaartje.`,
  );

/** Whom the desk finds by a name. */
const known = async (page: Page, name: string): Promise<{ id: string; phone: string | null }[]> =>
  (await page.request.get(`/desk/rechteroever/people/search?q=${name}`)).json();

/** Numbers that stand on the site. */
const numbers = async (page: Page) => {
  await page.goto('/rechteroever/posts');
  const found = await page.locator('article').evaluateAll((cards) =>
    cards.flatMap((card) => {
      const said = card.querySelector('.code')?.textContent?.replace(/\s/g, '') ?? '';
      return /^\d{4,}$/.test(said) ? [said] : [];
    }),
  );
  expect(found.length).toBeGreaterThanOrEqual(4);
  return found;
};

test('five slips with the keyboard alone, each under twenty seconds', async ({ browser }) => {
  const page = await desk(browser);
  const [one = '', two = '', three = '', four = ''] = await numbers(page);
  await page.goto('/desk/rechteroever');
  await ready(page);
  await page.keyboard.press('e');
  await expect(code(page)).toBeFocused();
  await expectAccessible(page);

  const slips = [
    { code: one, tick: '1', firstName: 'Gaston', phone: '0477112201', words: '' },
    { code: two, tick: '2', firstName: 'Yvette', phone: '053771122', words: '' },
    { code: three, tick: '', firstName: 'Achmed', phone: '0477112203', words: 'Liefst na 17 u.' },
    { code: four, tick: '1', firstName: 'Marie-Louise', phone: '0477112204', words: '' },
    { code: '', tick: '2', firstName: 'Odile', phone: '0477112205', words: 'Wie kan breien?' },
  ];
  for (const [nth, slip] of slips.entries()) {
    const keys = hands(page);
    const started = Date.now();
    await keys.type(slip.code);
    await keys.press('Tab');
    if (slip.tick) await keys.press(slip.tick);
    // From the first tick, or the second where that was set, on to the name.
    await keys.press(...(slip.tick === '2' ? ['Tab'] : ['Tab', 'Tab']));
    await keys.type(slip.firstName);
    await keys.press('Tab');
    await keys.type(slip.phone);
    if (slip.words) {
      await keys.press('Tab');
      await keys.type(slip.words);
    }
    await keys.press('Control+Enter');
    await toPaper(page, nth + 1);
    await expect(code(page)).toBeFocused();
    await expect(code(page)).toHaveValue('');
    const answered = Date.now() - started;
    const seconds = (keys.count() * STROKE) / 1000;
    console.log(
      `slip ${nth + 1}: ${keys.count()} keystrokes, ${seconds.toFixed(1)} s at ${STROKE} ms each; the machine took ${answered} ms`,
    );
    expect(seconds + answered / 1000).toBeLessThan(20);
  }
  await expectAccessible(page);
  await expect(
    page.getByText('Kaartjes 1–5: versnipperen vóór vrijdag 27 november.'),
  ).toBeVisible();

  // The last one waits to be gone on with, as it was written.
  await page.getByRole('link', { name: 'Dit maak je later af' }).click();
  await expect(page.getByLabel(/Wie belt/)).toHaveValue('Odile');
  await expect(page.getByLabel(/eigen woorden/)).toHaveValue('Wie kan breien?');
  await expect(page.getByRole('radio', { name: 'Ik zoek hulp van een buur' })).toBeChecked();

  await page.goto(`${SLIPS}/pile`);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Versnipperd' }).click();
  await expect(page.getByText('Goed zo. De stapel is weg.')).toBeVisible();
  await expect(page.getByText('Er ligt niets op de stapel.')).toBeVisible();
});

test('what is wrong is said while typing, and nothing typed is lost', async ({ browser }) => {
  const page = await desk(browser);
  const [one = ''] = await numbers(page);
  await page.goto(SLIPS);
  await ready(page);
  const wrong = `${one.slice(0, -1)}${(Number(one.at(-1)) + 1) % 10}`;
  await page.keyboard.type(one);
  await expect(page.locator('.slip-post b').first()).not.toBeEmpty();
  await code(page).fill(wrong);
  await expect(page.locator('.slip-post')).toContainText('Dit nummer bestaat niet.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('1');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Rosalie');
  await page.keyboard.press('Tab');
  await page.keyboard.type('0477 twee');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText('Kijk nog eens op het blad.');
  await expect(page.getByRole('alert')).toContainText('Schrijf je nummer met cijfers.');
  await expect(page).toHaveTitle(/^Fout:/);
  await expect(code(page)).toHaveValue(wrong);
  await expect(page.getByRole('checkbox', { name: 'Ik wil helpen.' })).toBeChecked();
  await expect(page.getByLabel('Voornaam')).toHaveValue('Rosalie');
  await expect(page.getByLabel('Telefoon')).toHaveValue('0477 twee');
  await expectAccessible(page);

  // It cannot be read better: the rest is kept to be finished later.
  await page.getByRole('button', { name: 'Bewaar het om later af te maken' }).click();
  await expect(page.getByText('op het kaartje.')).toBeVisible();
  await page.getByRole('link', { name: 'Dit maak je later af' }).click();
  await expect(page.getByLabel(/Wie belt/)).toHaveValue('Rosalie');
});

test('a number that the desk knows says whose it is', async ({ browser }) => {
  const page = await desk(browser);
  const people = await (await page.request.get('/desk/rechteroever/people/search?q=maria')).json();
  const { firstName, phone } = people.find((one: { phone: string | null }) => one.phone);
  await page.goto(SLIPS);
  await ready(page);
  await page.getByLabel('Telefoon').pressSequentially(phone);
  await expect(page.getByText(`Dit nummer kennen we al: ${firstName}`)).toBeVisible();
  await page.getByRole('button', { name: `Kies ${firstName}` }).click();
  await expect(page.getByLabel('Voornaam')).toHaveValue(firstName);
  await expect(page.getByRole('button', { name: `Kies ${firstName}` })).toHaveCount(0);
  await expectAccessible(page);
});

test('a known number with another name asks who it is, and either answer is one key', async ({
  browser,
}) => {
  const page = await desk(browser);
  const [alice] = await known(page, 'alice');
  const [, , , , one = '', two = ''] = await numbers(page);
  const enter = async (number: string) => {
    await page.goto(SLIPS);
    await ready(page);
    await page.getByLabel('Nummer op het blad').fill(number);
    await page.getByRole('checkbox', { name: 'Ik wil helpen.' }).check();
    await page.getByLabel('Voornaam').fill('Fons');
    await page.getByLabel('Telefoon').fill(alice?.phone ?? '');
    await page.getByLabel('Telefoon').press('Control+Enter');
    // The question has the focus: no reaching for the mouse.
    const question = page.getByRole('alert');
    await expect(question).toBeFocused();
    await expect(question.getByRole('button', { name: /Alice/ })).toBeVisible();
    // Nothing is written down before it is answered.
    await expect(page.getByRole('status').filter({ hasText: 'op het kaartje.' })).toHaveCount(0);
    expect(await known(page, 'fons')).toEqual([]);
    await expect(page.getByLabel('Voornaam')).toHaveValue('Fons');
    await expectAccessible(page);
  };
  /** Who answered, as the post's page at the desk says it. */
  const answered = async (by: string, notBy: string) => {
    await expect(page.getByRole('status').filter({ hasText: 'op het kaartje.' })).toBeVisible();
    await page.locator('.slip-became').getByRole('link').first().click();
    await expect(page.locator('main')).toContainText(by);
    await expect(page.locator('main')).not.toContainText(notBy);
  };

  await enter(one);
  await page.keyboard.press('1');
  await answered('Alice', 'Fons');
  expect(await known(page, 'fons')).toEqual([]);

  await enter(two);
  await page.keyboard.press('0');
  await answered('Fons', 'Alice');
  const [fons] = await known(page, 'fons');
  expect(fons?.phone).toBe(alice?.phone);
  expect(fons?.id).not.toBe(alice?.id);
});

test('a tick that does not fit the number is asked about, and kept with the answer', async ({
  browser,
}) => {
  const page = await desk(browser);
  await page.goto('/rechteroever/posts');
  const request = page.locator('article').filter({ hasText: 'Ik zoek hulp' }).last();
  const said = await request.locator('.code').first().textContent();
  const number = (said ?? '').replace(/\s/g, '');
  await page.goto(SLIPS);
  await ready(page);
  await code(page).fill(number);
  await page.getByRole('checkbox', { name: 'Ik zoek hulp.' }).check();
  await expect(page.locator('.slip-doubt')).toContainText('Klopt het nummer?');
  await page.getByLabel('Voornaam').fill('Odette');
  await page.getByLabel('Telefoon').fill('0479 33 22 11');
  await expectAccessible(page);
  await page.getByLabel('Telefoon').press('Control+Enter');
  await expect(page.getByRole('status').filter({ hasText: 'op het kaartje.' })).toBeVisible();
  await page.locator('.slip-became').getByRole('link').first().click();
  await expect(page.locator('main')).toContainText('Aangekruist: Ik zoek hulp.');
});

test('a slip that meets no network is not lost', async ({ browser }) => {
  const page = await desk(browser);
  const [, , , , five = ''] = await numbers(page);
  await page.goto(SLIPS);
  await ready(page);
  const lost = page.getByRole('alert').filter({ hasText: 'Geen verbinding.' });
  const again = page.getByRole('button', { name: 'Probeer het opnieuw' });
  await code(page).fill(five);
  await page.getByLabel('Voornaam').fill('Prosper');
  await page.getByLabel('Telefoon').fill('0477 11 22 98');
  const typed = async () => {
    await expect(lost).toBeVisible();
    await expect(code(page)).toHaveValue(five);
    await expect(page.getByLabel('Voornaam')).toHaveValue('Prosper');
  };

  await page.context().setOffline(true);
  await page.keyboard.press('Control+Enter');
  await typed();
  await expectAccessible(page);
  await again.click();
  await typed();
  await page.context().setOffline(false);
  await typed();
  // A network that is there, and takes nothing.
  await page.route(/_data=/, (route) => route.abort());
  await again.click();
  await typed();
  await page.unroute(/_data=/);
  await again.click();
  await expect(page.getByRole('status').filter({ hasText: 'op het kaartje.' })).toBeVisible();
  await expect(lost).toBeHidden();
});

test('without script a slip is entered all the same', async ({ browser }) => {
  const page = await desk(browser);
  const [one = ''] = await numbers(page);
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    locale: 'nl-BE',
  });
  const plain = await context.newPage();
  await plain.goto(SLIPS);
  await code(plain).fill(one);
  await plain.getByLabel('Voornaam').fill('Zoë');
  await plain.getByLabel('Telefoon').fill('0477');
  await plain.getByRole('button', { name: /^Bewaar/ }).click();
  await expect(plain.getByRole('alert')).toContainText('Dit telefoonnummer is te kort');
  await expect(code(plain)).toHaveValue(one);
  await plain.getByLabel('Telefoon').fill('0477112299');
  await plain
    .getByRole('button', { name: /^Bewaar/ })
    .first()
    .click();
  await expect(plain.getByText('op het kaartje.')).toBeVisible();
});

for (const javaScriptEnabled of [true, false])
  test(`a card that is changed while its answer is lost is asked about, ${javaScriptEnabled ? 'with' : 'without'} script`, async ({
    browser,
  }) => {
    const signedIn = await desk(browser);
    const storageState = await signedIn.context().storageState();
    const context = await browser.newContext({ javaScriptEnabled, storageState, locale: 'nl-BE' });
    const page = await context.newPage();
    await page.goto(SLIPS);
    if (javaScriptEnabled) await ready(page);
    let stored: (() => void) | undefined;
    const first = new Promise<void>((done) => {
      stored = done;
    });
    // The first card arrives, and its answer does not.
    await page.route(
      (url) => url.pathname === SLIPS,
      async (route) => {
        if (route.request().method() !== 'POST' || !stored) return route.continue();
        await route.fetch({ maxRedirects: 0 });
        // A browser that hears of no content stays where it is, with what was typed.
        if (!javaScriptEnabled) await route.fulfill({ status: 204 });
        stored();
        stored = undefined;
      },
    );
    const words = page.getByLabel('Wat er nog op staat');
    const save = page.getByRole('button', { name: /^Bewaar/ }).first();
    await words.fill('Ik brei graag.');
    await save.click({ noWaitAfter: true });
    await first;
    await words.fill('Ik zoek iemand die kan zagen.');
    await save.click({ noWaitAfter: true });
    await expect(page.getByRole('alert')).toContainText('Dit kaartje ligt al op de stapel');
    await expect(words).toHaveValue('Ik zoek iemand die kan zagen.');
    await expect(page.getByText('op het kaartje.')).toHaveCount(0);
    if (javaScriptEnabled) await expectAccessible(page);
    // It was another card: sent once more, or kept, it is one.
    await page.getByRole('button', { name: 'Bewaar het om later af te maken' }).click();
    await expect(page.getByText('op het kaartje.')).toBeVisible();
  });
