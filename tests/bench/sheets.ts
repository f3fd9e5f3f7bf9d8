import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import type { SheetPage } from '#app/features/sheets/sheet-page.ts';
import { SHEET_LAYOUTS } from '#db/vocabulary.ts';
import { chromiumPath } from '../support/chromium.ts';

type Row = [string, string];
type Timed = { cold: number; warm: number; size: number };

const ms = (value: number) => `${value.toFixed(0)} ms`;
const kb = (value: number) => `${value.toLocaleString('en')} B`;
const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

let nth = 0;

/** The first of a process apart, and the median of the ones after it; each with other contents. */
const time = async (print: (nth: number) => Promise<Uint8Array>): Promise<Timed> => {
  const took: number[] = [];
  let size = 0;
  for (let run = 0; run < 8; run++) {
    const started = performance.now();
    size = (await print(nth++)).length;
    took.push(performance.now() - started);
  }
  const [cold = 0, ...warm] = took;
  return { cold, warm: median(warm), size };
};

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The same words as the sheet's, as a plain page: no pictogram, no strip, no second column to find. */
const plainPage = (page: SheetPage): string => {
  const post = (it: SheetPage['groups'][number]['posts'][number]) =>
    `<article lang="${it.lang}" dir="${it.dir}"><h3>${escaped(it.title)}</h3><p>${escaped(
      `${it.text} ${it.when ?? ''} ${it.firstName ?? ''}`,
    )}</p><p>${it.kindLabel} <b>${it.code}</b></p></article>`;
  const group = ({ heads, posts }: SheetPage['groups'][number]) =>
    `<h2>${escaped(heads.map((head) => head.text).join(' · '))}</h2>${posts.map(post).join('')}`;
  return `<!doctype html><html lang="${page.lang}"><title>${escaped(page.title)}</title>
<style>@page { size: A4; margin: 10mm } body { font: 13pt sans-serif } main { columns: 2 }</style>
<h1>${escaped(page.masthead)}</h1><p>${escaped(page.place)}</p>
<main>${page.groups.map(group).join('')}</main><p>${page.phone.number}</p></html>`;
};

const inChromium = async (examplePage: (nth: number) => SheetPage): Promise<Timed> => {
  const started = performance.now();
  const browser = await chromium.launch({
    ...chromiumPath(),
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  const tab = await browser.newPage();
  const opened = performance.now() - started;
  const timed = await time(async (nth) => {
    await tab.setContent(plainPage(examplePage(nth)));
    return tab.pdf({ preferCSSPageSize: true, tagged: true });
  });
  await browser.close();
  return { ...timed, cold: timed.cold + opened };
};

/**
 * Milliseconds for fourteen posts in each layout and for the desk's preview, and what headless Chromium
 * needs for the same words in the same run.
 */
export const measureSheets = async (): Promise<Row[]> => {
  const vite = await createServer({
    server: { middlewareMode: true, hmr: false, ws: false },
    appType: 'custom',
    logLevel: 'error',
  });
  const press = await vite.ssrLoadModule('/app/features/sheets/typeset.server.ts');
  const { examplePage } = await vite.ssrLoadModule('/tests/support/example-sheet.ts');
  const rows: Row[] = [];
  const timed: Partial<Record<(typeof SHEET_LAYOUTS)[number], Timed>> = {};
  for (const layout of SHEET_LAYOUTS) {
    const it = await time(async (nth) => (await press.typesetSheet(examplePage(nth), layout)).pdf);
    timed[layout] = it;
    // Only the first layout pays for opening the press.
    if (layout === 'tearoff') rows.push(['sheet of 14 posts, cold', ms(it.cold)]);
    rows.push([`sheet of 14 posts, ${layout}, warm, PDF`, `${ms(it.warm)}, ${kb(it.size)}`]);
  }
  const preview = await time(async (nth) => {
    const { svg } = await press.previewSheet(examplePage(nth));
    return Buffer.from(svg);
  });
  rows.push(['preview of a change at the desk (aim: 300 ms)', ms(preview.warm)]);
  const theirs = await inChromium(examplePage);
  rows.push(['the same words, headless Chromium, with its start', ms(theirs.cold)]);
  rows.push([
    'the same words, headless Chromium, warm, PDF',
    `${ms(theirs.warm)}, ${kb(theirs.size)}`,
  ]);
  const ours = timed.tearoff;
  if (ours) {
    const ratio = (a: number, b: number) => (a / b).toFixed(2);
    rows.push(['time, ours to theirs, cold', ratio(ours.cold, theirs.cold)]);
    rows.push(['time, ours to theirs, warm', ratio(ours.warm, theirs.warm)]);
    rows.push(['size, ours to theirs', ratio(ours.size, theirs.size)]);
  }
  await vite.close();
  return rows;
};
