import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { startApp, stopAll, untilUp } from './server.ts';
import { desk, expectAccessible, phone } from './steps.ts';
import { test } from './test.ts';

// A street of its own: where somebody makes a newer sheet, the earlier days are no longer asked for.
const PORT = Number(process.env.E2E_PORT ?? 3217) + 4;
const SITE = `http://127.0.0.1:${PORT}`;
const folder = mkdtempSync(join(tmpdir(), 'burenblad-round-'));
let app: ReturnType<typeof startApp> | undefined;

test.use({ baseURL: SITE });
test.beforeAll(async () => {
  app = startApp('demo', {
    PORT: String(PORT),
    DATABASE_URL: `sqlite:${join(folder, 'round.sqlite')}`,
    CLOCK: '2026-11-20T09:00:00Z',
  });
  await untilUp(SITE);
});
test.afterAll(async () => {
  if (app) await stopAll([app.child]);
  rmSync(folder, { recursive: true, force: true });
});

const DAY = 'Wanneer is het gebracht?';

test('the desk ticks what was brought on Wednesday, then what is brought today', async ({
  browser,
}) => {
  const page = await desk(browser);
  await page.goto('/desk/rechteroever/round');
  const stop = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await page.getByLabel(DAY).selectOption('woensdag 18 november');
  await page.getByRole('button', { name: 'Gebracht: Bushokje Gentsestraat' }).click();
  await expect(stop('Bushokje')).toContainText('Gebracht op 18 november 2026 door Nele');
  // The next place on the paper is of the same day; one tap is enough, and it can be another.
  await expect(page.getByLabel(DAY)).toHaveValue('2026-11-18');
  await page.reload();
  await expect(page.getByLabel(DAY)).toHaveValue('2026-11-18');
  await page.getByLabel(DAY).selectOption('Vandaag');
  await page.getByRole('button', { name: 'Gebracht: Dokters aan de Dender' }).click();
  await expect(stop('Dokters')).toContainText('Gebracht op 20 november 2026 door Nele');
  await expectAccessible(page);

  await page.goto('/desk/rechteroever/places');
  await expect(stop('Wassalon')).toContainText('Strookjes weg: 5');
  await expect(stop('Bushokje')).not.toContainText('Strookjes');
  const wide = await page
    .locator('.place-strips rect')
    .evaluateAll((bars) => bars.map((bar) => Math.round(bar.getBoundingClientRect().width)));
  expect(wide).toEqual(wide.toSorted((a, b) => b - a));
  expect(new Set(wide).size).toBeGreaterThan(1);
  await expectAccessible(page);
});

test('a key figure does so on a phone without script', async ({ browser }) => {
  const page = await phone(browser);
  await page.goto('/card/demo-card-of-samira-in-the-cast');
  await page.getByRole('button', { name: 'Ga naar mijn berichten' }).click();
  await page.goto('/my/street');
  await page.getByLabel(DAY).selectOption('donderdag 19 november');
  await page.getByRole('button', { name: 'Gebracht: Schoolpoort De Brug' }).click();
  const places = page.locator('.street-place');
  await expect(places.filter({ hasText: 'Schoolpoort' })).toContainText(
    'Gebracht op 19 november 2026',
  );
  await expect(page.getByLabel(DAY)).toHaveValue('2026-11-19');
  await expectAccessible(page);
  await page.getByLabel(DAY).selectOption('Vandaag');
  await page.getByRole('button', { name: 'Gebracht: Volkstuin Rechteroever' }).click();
  await expect(places.filter({ hasText: 'Volkstuin' })).toContainText(
    'Gebracht op 20 november 2026',
  );
  await expect(page.getByLabel(DAY)).toHaveCount(0);
});
