import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { startApp, stopAll, untilUp } from './server.ts';
import { expectAccessible } from './steps.ts';
import { test } from './test.ts';

const PORT = Number(process.env.E2E_PORT ?? 3217) + 1;
let folder: string;
let started: ChildProcess[] = [];

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'burenblad-start-'));
});
test.afterEach(async () => {
  await stopAll(started);
  started = [];
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the built app for real, with these settings. */
const start = (env: Record<string, string>) => {
  const app = startApp('start', {
    PORT: String(PORT),
    DATABASE_URL: `sqlite:${join(folder, 'new.sqlite')}`,
    ...env,
  });
  started.push(app.child);
  return app;
};

/** Starts it wrongly; gives the line it ends with. */
const lastWords = async (env: Record<string, string>): Promise<string> => {
  const { child, said } = start(env);
  const [code] = (await once(child, 'exit')) as [number];
  expect(code).toBe(1);
  return said().trim();
};

test('an empty installation is set up once, in one page', async ({ browser }) => {
  start({});
  const site = `http://127.0.0.1:${PORT}`;
  await untilUp(site);
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'nl-BE',
    javaScriptEnabled: true,
  });
  const page = await context.newPage();
  await page.goto(site);
  await expect(page).toHaveURL(`${site}/setup`);
  await expectAccessible(page);
  await page.getByRole('button').last().click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);

  const fill = async (name: string, value: string) => page.locator(`[name="${name}"]`).fill(value);
  await fill('coordinatorName', 'Hilde');
  await fill('coordinatorEmail', 'hilde@burenblad.example');
  await fill('coordinatorPassword', 'een straat vol buren');
  await fill('neighbourhood.name', 'Rechteroever');
  await fill('neighbourhood.city', 'Aalst');
  await fill('neighbourhood.slug', 'rechteroever');
  await fill('neighbourhood.workerName', 'Nele');
  await fill('neighbourhood.phone', '053 12 34 56');
  for (const day of ['maandag', 'dinsdag', 'woensdag']) await page.getByLabel(day).check();
  await fill('neighbourhood.hours.from', '9');
  await fill('neighbourhood.hours.until', '17.30');
  await fill('neighbourhood.address', 'Buurthuis, Sint-Jobstraat 12');
  await fill('workerEmail', 'nele@burenblad.example');
  await fill('workerPassword', 'een straat vol buren');
  await page.getByRole('button').last().click();
  await expect(page).toHaveURL(/\/coordination/);
  expect((await page.request.get(`${site}/setup`)).status()).toBe(404);
  const stranger = await (await browser.newContext({ locale: 'nl-BE' })).newPage();
  await stranger.goto(site);
  await expect(stranger).toHaveURL(`${site}/rechteroever`);
  await expect(
    stranger.getByText('Nog geen berichten deze week. Schrijf jij het eerste?'),
  ).toBeVisible();
  await expect(stranger.getByText('ma–wo, 9–17.30 u.')).toBeVisible();
  await expectAccessible(stranger);
});

test('a start that cannot work ends in one plain line', async () => {
  expect(await lastWords({ PORT: 'drie' })).toMatch(/^PORT is "drie"\. It should be a number/);
  expect(await lastWords({ DATABASE_URL: 'mysql://root@localhost/x' })).toMatch(
    /^DATABASE_URL is .* It should be/,
  );
  expect(await lastWords({ DATABASE_URL: `sqlite:${folder}` })).toMatch(/cannot be opened/);
  const taken = createServer().listen(PORT, '127.0.0.1');
  await once(taken, 'listening');
  expect(await lastWords({})).toBe(
    `Port ${PORT} is in use by another program. Set PORT to another number.`,
  );
  taken.close();
});
