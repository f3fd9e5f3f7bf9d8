import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumOptions } from './tests/support/chromium.ts';

const PORT = Number(process.env.E2E_PORT ?? 3217);
// Made once and handed down: Playwright reads this file in every worker.
process.env.E2E_FOLDER ??= mkdtempSync(join(tmpdir(), 'burenblad-e2e-'));

/** The built app with the cast in it, standing on its Friday, in the system's Chromium. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/e2e',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: 'nl-BE',
    timezoneId: 'Europe/Brussels',
    screenshot: 'only-on-failure',
    launchOptions: chromiumOptions(),
  },
  webServer: {
    command: 'node app/server/launch/built.mjs demo',
    url: `http://127.0.0.1:${PORT}/health`,
    timeout: 60_000,
    env: {
      PORT: String(PORT),
      DATABASE_URL: `sqlite:${join(process.env.E2E_FOLDER, 'e2e.sqlite')}`,
      CLOCK: '2026-11-20T09:00:00Z',
      LOG_LEVEL: 'error',
      PATH: `${join(process.cwd(), 'node_modules', '.bin')}:${process.env.PATH}`,
    },
  },
});
