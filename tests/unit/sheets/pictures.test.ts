import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import type { Resvg as Renderer } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { PressRefused } from '#app/features/sheets/press.server.ts';
import { pictureOf } from '#app/features/sheets/preview.server.ts';
import { printPicture } from '#app/features/sheets/print-picture.server.ts';
import { typesetSheet } from '#app/features/sheets/typeset.server.ts';
import { SHEET_LAYOUTS } from '#db/vocabulary.ts';
import { examplePage } from '#tests/support/example-sheet.ts';

const { Resvg } = createRequire(import.meta.url)('@resvg/resvg-js') as { Resvg: typeof Renderer };
const ACROSS = 300;

/** A picture on white, so many pixels across: for each row of pixels how dark it is, 0 to 255. */
const rowsOf = (zipped: Buffer): number[] => {
  const svg = gunzipSync(zipped).toString();
  const options = { background: 'white', fitTo: { mode: 'width' as const, value: ACROSS } };
  const { pixels, height } = new Resvg(svg, options).render();
  return Array.from({ length: height }, (_, row) => {
    const line = pixels.subarray(row * ACROSS * 4, (row + 1) * ACROSS * 4);
    return line.reduce((sum, value, at) => sum + (at % 4 === 0 ? 255 - value : 0), 0) / ACROSS;
  });
};
const mean = (rows: number[]) => rows.reduce((sum, row) => sum + row, 0) / rows.length;

describe.each(SHEET_LAYOUTS)('%s', (layout) => {
  it('looks the same from its kept print as from its page', async () => {
    const page = examplePage();
    const { pdf } = await typesetSheet(page, layout);
    const kept = rowsOf(await printPicture(Buffer.from(pdf), page, layout));
    const live = rowsOf((await pictureOf(page, layout)).svg);
    expect(kept).toHaveLength(live.length);
    expect(mean(kept.map((row, at) => Math.abs(row - (live[at] ?? 0))))).toBeLessThan(1);
  });
});

it('a two-sided sheet shows its front and its back', async () => {
  const page = examplePage();
  const { pdf } = await typesetSheet(page, 'duplex');
  const pictures = [
    await printPicture(Buffer.from(pdf), page, 'duplex'),
    (await pictureOf(page, 'duplex')).svg,
  ];
  for (const rows of pictures.map(rowsOf)) {
    const half = rows.length / 2;
    expect(half).toBeGreaterThan(ACROSS * 1.4);
    for (const side of [rows.slice(0, half), rows.slice(half)])
      expect(mean(side)).toBeGreaterThan(5);
  }
});

it('what is no PDF is refused, and the next print is shown again', async () => {
  const page = examplePage();
  await expect(printPicture(Buffer.from('no PDF'), page, 'large')).rejects.toThrow(PressRefused);
  const { pdf } = await typesetSheet(page, 'large');
  expect(mean(rowsOf(await printPicture(Buffer.from(pdf), page, 'large')))).toBeGreaterThan(5);
});
