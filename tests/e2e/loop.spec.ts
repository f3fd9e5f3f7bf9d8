import { expect } from '@playwright/test';
import { desk, expectAccessible, fillIn, openWaiting, phone, sendIt, textOfPdf } from './steps.ts';
import { test } from './test.ts';

const WEEK = '2026-11-23';

test('a neighbour’s words come past the worker’s eye to the street’s page and the printed sheet', async ({
  browser,
}) => {
  const neighbour = await phone(browser);
  const each = () => expectAccessible(neighbour);
  const words = {
    title: 'Rit naar de oogarts',
    text: 'Dinsdag naar het zeikenhuis. Heen en terug.',
    firstName: 'Simonne',
    phone: '0470 98 76 54',
  };
  await fillIn(neighbour, 'rechteroever', words, each);
  const code = await sendIt(neighbour);
  expect(code).toMatch(/^\d{4}$/);
  await each();
  expect(await neighbour.locator('script').count()).toBe(0);

  // Nothing is public before the worker has read it.
  expect((await neighbour.request.get(`/rechteroever/${code}`)).status()).toBe(404);

  const worker = await desk(browser);
  await worker.goto('/desk/rechteroever/review');
  await expectAccessible(worker);
  await openWaiting(worker, 'Rit naar de oogarts');
  await expectAccessible(worker);
  await worker.getByLabel('Tekst').fill('Dinsdag naar het ziekenhuis. Heen en terug.');
  await worker.getByLabel('Tekst').press('Control+Enter');
  await expect(worker.getByText('Het staat op de site.')).toBeVisible();

  await worker.goto(`/desk/rechteroever/sheet/${WEEK}`);
  await expectAccessible(worker);
  const item = worker.getByRole('listitem').filter({ hasText: 'Rit naar de oogarts' });
  const putOn = item.getByRole('button', { name: /Zet erop/ });
  if (await putOn.isVisible()) {
    await putOn.click();
    await expect(item.getByRole('button', { name: /Laat weg/ })).toBeVisible();
  }
  await worker.getByRole('link', { name: 'Zet het blad klaar' }).click();
  await expectAccessible(worker);
  await worker.getByRole('button', { name: 'Ja, het blad is klaar' }).click();
  await expect(worker.getByText(/^Het blad is klaar\./)).toBeVisible();
  await expectAccessible(worker);

  const print = async () =>
    Buffer.from(await (await neighbour.request.get('/rechteroever/sheets/2.pdf')).body());
  const pdf = await print();
  const printed = textOfPdf(pdf);
  expect(printed).toContain('Rit naar de oogarts');
  expect(printed).toContain('ziekenhuis');
  expect(printed.replace(/\s/g, '')).toContain(code);
  expect(printed).not.toContain('Simonne');
  expect(Buffer.compare(await print(), pdf)).toBe(0);

  await neighbour.goto('/rechteroever');
  await expect(neighbour.getByRole('heading', { name: 'Rit naar de oogarts' })).toBeVisible();
  await expect(neighbour.getByText('Dinsdag naar het ziekenhuis. Heen en terug.')).toBeVisible();
  await expectAccessible(neighbour);
  await neighbour.goto(`/rechteroever/${code}`);
  await expectAccessible(neighbour);
  const source = await neighbour.content();
  for (const secret of ['Simonne', '98 76 54', '470987654']) expect(source).not.toContain(secret);

  await neighbour.goto('/rechteroever/sheets/2');
  await expect(neighbour.getByText('Rit naar de oogarts')).toBeVisible();
  await expectAccessible(neighbour);
});
