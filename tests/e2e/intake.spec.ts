import { expect, type Page } from '@playwright/test';
import { desk, expectAccessible } from './steps.ts';
import { test } from './test.ts';

/** Hands on the keyboard, counted: no mouse, no filling in. */
const hands = (page: Page) => {
  let strokes = 0;
  return {
    press: async (key: string, times = 1) => {
      for (let time = 0; time < times; time++) await page.keyboard.press(key);
      strokes += times;
    },
    type: async (text: string) => {
      await page.keyboard.type(text);
      strokes += text.length;
    },
    count: () => strokes,
  };
};

/** A conversation starts with one key; the first field has the focus. */
const begin = async (page: Page) => {
  await page.goto('/desk/rechteroever/intake');
  await expect(page.getByRole('button', { name: /Toetsen/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(/Wie belt/)).toBeFocused();
};

const TITLE = 'Rit naar de kinesist';
const TEXT = 'Ik zoek iemand met een auto. Heen en terug, het is niet ver.';

test('a whole intake with the keyboard alone, kept while it is typed', async ({ browser }) => {
  const page = await desk(browser);
  await begin(page);
  await expectAccessible(page);

  const keys = hands(page);
  const started = Date.now();
  await page.getByLabel(/Wie belt/).focus();
  await keys.type('Rosa');
  await keys.press('Tab');
  await keys.type('0477654321');
  await keys.press('Tab', 2);
  await keys.type('2');
  await keys.press('Tab');
  await keys.type('15');
  await keys.press('Tab');
  await keys.type(TITLE);
  await keys.press('Tab');
  await keys.type(TEXT);
  await keys.press('Tab');
  await keys.type('3');
  await keys.press('Tab', 2);
  await keys.type('10u');
  await expect(page.getByText('Alles is bewaard.')).toBeVisible();
  await expect(page.locator('blockquote')).toContainText('Rosa zoekt hulp van een buur.');
  await expect(page.locator('blockquote')).toContainText('op weekdagen, 10 uur');

  // A closed laptop loses nothing.
  const again = await page.context().newPage();
  await again.goto(page.url());
  await expect(again.getByLabel(/Wie belt/)).toHaveValue('Rosa');
  await expect(again.getByLabel('Telefoon', { exact: true })).toHaveValue('0477654321');
  await expect(again.getByRole('radio', { name: 'Ik zoek hulp van een buur' })).toBeChecked();
  await expect(again.getByRole('radio', { name: 'een rit' })).toBeChecked();
  await expect(again.getByLabel('In een paar woorden')).toHaveValue(TITLE);
  await expect(again.getByLabel(/eigen woorden/)).toHaveValue(TEXT);
  await expect(again.getByLabel('Hoe laat?')).toHaveValue('10u');
  await again.close();

  // A yes for the site, and one for paper.
  await keys.press('Tab');
  await keys.press(' ');
  await keys.press('Tab');
  await keys.press(' ');
  await expect(page.getByText('dit mag op site en blad, zonder naam')).toBeVisible();
  await keys.press('Control+Enter');
  await expect(page.getByText('Het staat klaar om te lezen')).toBeVisible();
  await expect(page.locator('.intake-code')).toHaveText(/^\d( \d){3,4}$/);
  await expectAccessible(page);

  const own = 'Rosa'.length + '0477654321'.length + TITLE.length + TEXT.length + '10u'.length;
  console.log(
    `intake: ${keys.count()} keystrokes, of which ${own} are the neighbour's own words and number; ${
      keys.count() - own
    } are the worker's, for ${`${TITLE} ${TEXT}`.split(' ').length} words; ${
      Date.now() - started
    } ms with the checks`,
  );
  expect(keys.count() - own).toBeLessThanOrEqual(20);
});

test('a neighbour whom we know is found by part of a number, and chosen with the arrow', async ({
  browser,
}) => {
  const page = await desk(browser);
  await begin(page);
  await page.keyboard.type('mari');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/die we al kennen/)).toBeVisible();
  await expect(page.getByLabel(/Wie belt/)).toHaveValue('Maria');
  await expect(page.getByText('Alles is bewaard.')).toBeVisible();
  await page.reload();
  await expect(page.getByText(/die we al kennen/)).toBeVisible();
});

test('two windows at one conversation: the second is told, and keeps what was typed', async ({
  browser,
}) => {
  const page = await desk(browser);
  await begin(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await page.keyboard.type('Odette');
  await expect(page.getByText('Alles is bewaard.')).toBeVisible();
  await other.getByLabel(/Wie belt/).fill('Odile');
  await expect(other.getByText(/ander venster/)).toBeVisible();
  await expect(other.getByLabel(/Wie belt/)).toHaveValue('Odile');
  await expectAccessible(other);
  await other.getByRole('button', { name: 'Bewaar wat hier staat' }).click();
  await expect(other.getByText('Alles is bewaard.')).toBeVisible();
});

test('what is missing is said, nothing typed is lost, and one can call back later', async ({
  browser,
}) => {
  const page = await desk(browser);
  await begin(page);
  await page.keyboard.type('Gerda');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText('Lees de tekst voor');
  await expect(page).toHaveTitle(/^Fout:/);
  await expect(page.getByLabel(/Wie belt/)).toHaveValue('Gerda');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Over een uur' }).click();
  await expect(page.getByText('Je belt later terug.')).toBeVisible();
  await expect(page.getByRole('link', { name: /Gerda/ })).toBeVisible();

  // We do not know her yet: her line on the call list leads back into the conversation.
  await page.goto('/desk/rechteroever/calls');
  // Open by itself where nobody is to be called now.
  const later = page.locator('details.calls-later');
  if ((await later.getAttribute('open')) === null) await later.locator('summary').click();
  const line = page.locator('li.call-line').filter({ hasText: 'Gerda' });
  await expect(line).toBeVisible();
  await expectAccessible(page);
  await line.getByRole('link', { name: 'Ga verder' }).click();
  await expect(page.getByLabel(/Wie belt/)).toHaveValue('Gerda');
});
