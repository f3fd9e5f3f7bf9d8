import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page } from '@playwright/test';
import { SIGN_INS } from '../../db/cast.ts';

const withoutScript = new WeakSet<Page>();

/** Axe is a script: a page that is read without any is opened again, as it is, in a page with. */
const auditable = async (page: Page): Promise<Page> => {
  if (!withoutScript.has(page)) return page;
  const browser = page.context().browser() as Browser;
  const context = await browser.newContext({
    viewport: page.viewportSize(),
    storageState: await page.context().storageState(),
    locale: 'nl-BE',
  });
  const audited = await context.newPage();
  await audited.goto(page.url());
  return audited;
};

/** Axe finds nothing, and nothing sticks out to the side. */
export const expectAccessible = async (page: Page) => {
  const audited = await auditable(page);
  // In one document: the other way opens a page of axe's own, which our policy has no place for.
  const { violations } = await new AxeBuilder({ page: audited }).setLegacyMode(true).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
  expect(found, page.url()).toEqual([]);
  const { wide, room } = await audited.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }));
  expect(wide, page.url()).toBeLessThanOrEqual(room);
  if (audited !== page) await audited.context().close();
};

/** A neighbour's phone: small, and without script. */
export const phone = async (browser: Browser, locale = 'nl-BE'): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
    locale,
  });
  const page = await context.newPage();
  withoutScript.add(page);
  return page;
};

/** The worker's computer, signed in, at the desk. */
export const desk = async (
  browser: Browser,
  who: { email: string; password: string } = SIGN_INS.worker,
) => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'nl-BE',
  });
  const page = await context.newPage();
  await page.goto('/desk');
  await page.getByLabel('E-mail').fill(who.email);
  await page.getByLabel('Wachtwoord').fill(who.password);
  await page.getByRole('button', { name: 'Meld je aan' }).click();
  await expect(page).toHaveURL(/\/(desk|coordination)/);
  return page;
};

/** Opens a post from the list of what waits; the first stands open already. */
export const openWaiting = async (page: Page, title: string) => {
  const link = page.getByRole('navigation').getByRole('link', { name: new RegExp(title) });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
};

type Words = { title: string; text: string; firstName: string; phone: string };

/** Fills in the four question pages up to "Klopt dit?". */
export const fillIn = async (page: Page, hood: string, words: Words, each = async () => {}) => {
  const next = () => page.getByRole('button', { name: 'Volgende' }).click();
  await page.goto(`/${hood}`);
  await each();
  await page.getByRole('link', { name: 'Ik zoek hulp van een buur' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Waarbij zoek je hulp?' }),
  ).toBeVisible();
  await each();
  await page.getByRole('radio', { name: 'een rit' }).check();
  await next();
  await each();
  await page.getByLabel('Titel, in een paar woorden').fill(words.title);
  await page.getByLabel('Je bericht').fill(words.text);
  await next();
  await each();
  await page.getByRole('radio', { name: /wanneer je wil/i }).check();
  await next();
  await each();
  await page.getByLabel('Je voornaam').fill(words.firstName);
  await page.getByLabel('Je telefoon').fill(words.phone);
  await next();
  await expect(page.getByRole('heading', { level: 1, name: 'Klopt dit?' })).toBeVisible();
  await each();
};

/** Sends what was checked; gives the post's number. */
export const sendIt = async (page: Page): Promise<string> => {
  await page.getByRole('checkbox', { name: 'Mijn bericht mag op het blad staan.' }).check();
  await page.getByRole('button', { name: 'Verstuur' }).click();
  await expect(page.getByText('Je bericht is verstuurd.')).toBeVisible();
  const code = (await page.locator('bdi').allInnerTexts()).map((text) => text.replace(/\s/g, ''));
  return code.find((text) => /^\d{4,5}$/.test(text)) ?? '';
};

/** The text of a PDF, as poppler reads it. */
export const textOfPdf = (pdf: Buffer): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sheet-'));
  const file = join(folder, 'sheet.pdf');
  writeFileSync(file, pdf);
  const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return text;
};
