import { chromium, type Page } from '@playwright/test';
import { SIGN_INS } from '../../db/cast.ts';
import { SHEET_LAYOUTS } from '../../db/vocabulary.ts';
import { chromiumOptions } from '../support/chromium.ts';
import type { Child } from './processes.ts';

type Row = [string, string];

const WEEK = '/desk/rechteroever/sheet/2026-11-23';
const CHANGES = 9;

/** Signs the worker in, as she does. */
const signIn = async (page: Page, url: string) => {
  await page.goto(`${url}/desk`);
  await page.getByLabel('E-mail').fill(SIGN_INS.worker.email);
  await page.getByLabel('Wachtwoord').fill(SIGN_INS.worker.password);
  await page.getByRole('button', { name: 'Meld je aan' }).click();
  await page.waitForURL(/\/desk\//);
};

const buttons = (page: Page, name: RegExp) =>
  page.getByRole('button', { name }).and(page.locator(':not([aria-disabled])'));

/**
 * Milliseconds from the press of a button until the sheet as it is then is drawn on the screen; none where
 * it is the same sheet, as when two posts change places of which one waits.
 */
const untilShown = async (page: Page, name: RegExp, nth: number): Promise<number | null> => {
  const all = buttons(page, name);
  const button = all.nth(nth % (await all.count()));
  return button.evaluate(async (pressed: HTMLElement) => {
    const picture = document.querySelector('img.sheet-preview') as HTMLImageElement;
    const before = picture.src;
    const started = performance.now();
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const loaded = new Promise<void>((resolve) => {
      picture.addEventListener('load', () => picture.src !== before && resolve());
    });
    pressed.click();
    await frame();
    if (picture.src === before) return null;
    await loaded;
    await picture.decode();
    await frame();
    return performance.now() - started;
  });
};

/** No change is under way, and the picture is the one that the page names. */
const untilSaved = (page: Page) =>
  page.waitForFunction(() => {
    const picture = document.querySelector('img.sheet-preview') as HTMLImageElement | null;
    const saying = document.querySelector('.live')?.textContent ?? '';
    return picture?.complete && !saying.includes('Even bewaren');
  });

/** Puts posts on, or leaves them out, until there are so many. */
const arrange = async (page: Page, wanted: number) => {
  for (let nth = 0; nth < 20; nth++) {
    const many = await buttons(page, /^Laat weg:/).count();
    if (many === wanted) return;
    await buttons(page, many < wanted ? /^Zet erop:/ : /^Laat weg:/)
      .first()
      .click();
    await untilSaved(page);
  }
};

/**
 * What the worker waits for: from a click on ↓ to the page as it would print, in each layout, in a browser
 * on the built app. Medians; the first change of each is left out.
 */
export const measureComposer = async ({ url }: Child): Promise<Row[]> => {
  const browser = await chromium.launch(chromiumOptions());
  const page = await browser.newPage({
    locale: 'nl-BE',
    viewport: { width: 1280, height: 800 },
  });
  const rows: Row[] = [];
  try {
    await signIn(page, url);
    for (const posts of [10, 14]) {
      await page.goto(`${url}${WEEK}`);
      await arrange(page, posts);
      for (const layout of SHEET_LAYOUTS) {
        await page.goto(`${url}${WEEK}?layout=${layout}`);
        await untilSaved(page);
        const times: number[] = [];
        for (let nth = 0; nth < 3 * CHANGES && times.length <= CHANGES; nth++) {
          const took = await untilShown(page, /^Zet lager:/, nth);
          if (took !== null) times.push(took);
          await untilSaved(page);
        }
        const [, ...warm] = times;
        warm.sort((a, b) => a - b);
        const [median = 0, most = 0] = [warm[warm.length >> 1], warm.at(-1)];
        rows.push([
          `click to picture, ${posts} posts, ${layout} (aim: 300 ms)`,
          `${median.toFixed(0)} ms, at most ${most.toFixed(0)} ms`,
        ]);
      }
    }
  } finally {
    await browser.close();
  }
  return rows;
};
