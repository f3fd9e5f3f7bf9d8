import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chromium } from '@playwright/test';
import type { SheetPage } from '#app/features/sheets/sheet-page.ts';
import { SHEET_LAYOUTS, type SheetLayout } from '../../db/vocabulary.ts';
import { chromiumOptions } from '../support/chromium.ts';
import { type Timed, timed } from './timed.ts';
import { type Ink, webSheet } from './web-sheet.ts';

type Row = [string, string];
type Ours = Ink & { pdf: Timed; svg: Timed; page: SheetPage; leftOver: string[] };

const ms = (value: number) => `${value.toFixed(0)} ms`;
const told = ({ cold, warm, size }: Timed) =>
  `${ms(cold)} cold, ${ms(warm)} warm, ${size.toLocaleString('en')} B`;
const ratio = (a: number, b: number) => (a / b).toFixed(2);

/** In a process of its own, so that every layout has its first sheet. */
const inOurPress = async (layout: SheetLayout): Promise<Ours> => {
  const child = fork('tests/bench/one-layout.ts', [layout], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [answer] = (await once(child, 'message')) as [Ours];
  return answer;
};

/** Its start counts for the first one. */
const inChromium = async (layout: SheetLayout, ours: Ours): Promise<Timed> => {
  const started = performance.now();
  const browser = await chromium.launch(chromiumOptions());
  const tab = await browser.newPage();
  const opened = performance.now() - started;
  const { page, leftOver } = ours;
  const printed = await timed(async (nth) => {
    const greeting = { lang: page.lang, dir: 'ltr' as const, text: `Tot op straat ${nth}` };
    await tab.setContent(webSheet({ ...page, greeting }, layout, leftOver, ours));
    return (await tab.pdf({ preferCSSPageSize: true, tagged: true, printBackground: true })).length;
  });
  await browser.close();
  return { ...printed, cold: printed.cold + opened };
};

/**
 * Milliseconds and bytes for fourteen posts in each layout, the desk's picture of it as it is sent, and what headless Chromium
 * needs for the same page in the same run.
 */
export const measureSheets = async (): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const layout of SHEET_LAYOUTS) {
    const ours = await inOurPress(layout);
    const theirs = await inChromium(layout, ours);
    rows.push(
      [`sheet of 14 posts, ${layout}`, told(ours.pdf)],
      ['  its picture at the desk', told(ours.svg)],
      ['  the same page from headless Chromium', told(theirs)],
      [
        '  ours to theirs: cold, warm, size',
        [
          ratio(ours.pdf.cold, theirs.cold),
          ratio(ours.pdf.warm, theirs.warm),
          ratio(ours.pdf.size, theirs.size),
        ].join(', '),
      ],
    );
  }
  return rows;
};
