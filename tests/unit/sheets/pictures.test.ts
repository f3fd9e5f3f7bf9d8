import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import type { Resvg as Renderer } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { PressRefused } from '#app/features/sheets/press.server.ts';
import { pictureOf, pictureOfBack } from '#app/features/sheets/preview.server.ts';
import { printPicture } from '#app/features/sheets/print-picture.server.ts';
import type { SlipPage } from '#app/features/sheets/sheet-page.ts';
import { withJoinedGlyphs, zipped } from '#app/features/sheets/svg.server.ts';
import { previewSheet, typesetSheet } from '#app/features/sheets/typeset.server.ts';
import { SHEET_LAYOUTS } from '#db/vocabulary.ts';
import { examplePage } from '#tests/support/example-sheet.ts';

const { Resvg } = createRequire(import.meta.url)('@resvg/resvg-js') as { Resvg: typeof Renderer };
const ACROSS = 300;

/** A picture on white, so many pixels across. */
const drawn = (zipped: Buffer, across = ACROSS) => {
  const svg = gunzipSync(zipped).toString();
  const options = { background: 'white', fitTo: { mode: 'width' as const, value: across } };
  return new Resvg(svg, options).render();
};

/** For each row of pixels how dark it is, 0 to 255. */
const rowsOf = (zipped: Buffer): number[] => {
  const { pixels, height } = drawn(zipped);
  return Array.from({ length: height }, (_, row) => {
    const line = pixels.subarray(row * ACROSS * 4, (row + 1) * ACROSS * 4);
    return line.reduce((sum, value, at) => sum + (at % 4 === 0 ? 255 - value : 0), 0) / ACROSS;
  });
};
const slips = examplePage().slips as SlipPage;
const mean = (rows: number[]) => rows.reduce((sum, row) => sum + row, 0) / rows.length;
/** How much two pictures of one size differ, on a row's average. */
const difference = (one: number[], other: number[]) => {
  expect(one).toHaveLength(other.length);
  return mean(one.map((row, at) => Math.abs(row - (other[at] ?? 0))));
};

describe.each(SHEET_LAYOUTS)('%s', (layout) => {
  it('looks the same from its kept print as from its page', async () => {
    const page = examplePage();
    const { pdf } = await typesetSheet(page, layout);
    const kept = rowsOf(await printPicture(Buffer.from(pdf), 'front'));
    const live = rowsOf((await pictureOf(page, layout)).svg);
    expect(difference(kept, live)).toBeLessThan(1);
  });

  it('is one picture as a kept print, with no name in it twice', async () => {
    const { pdf } = await typesetSheet(examplePage(), layout);
    const svg = gunzipSync(await printPicture(Buffer.from(pdf), 'front')).toString();
    expect(svg).not.toContain('<image');
    const names = Array.from(svg.matchAll(/\bid="([^"]+)"/g), ([, name]) => name);
    expect(names.length).toBeGreaterThan(100);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the letters of a line as one path', () => {
  it.each(SHEET_LAYOUTS)('draw the same %s', async (layout) => {
    const { svg } = await previewSheet(examplePage(), layout);
    const joined = withJoinedGlyphs(svg);
    expect(joined).not.toContain('typst-text"><use');
    expect(joined).not.toMatch(/<use[^>]*fill-rule/);
    expect(joined).not.toMatch(/<symbol id="g/);
    // Rounding changes a shade at the edge of a letter; one that were missing would be white for black.
    const [one, other] = [svg, joined].map((picture) => drawn(zipped(picture), 900).pixels);
    const most = one?.reduce(
      (most, value, at) => Math.max(most, Math.abs(value - (other?.[at] ?? 0))),
      0,
    );
    expect(most).toBeLessThan(128);
  });

  it('stay references where one is no plain outline, or has another colour', () => {
    const glyph = (id: string, inner: string) =>
      `<symbol id="${id}" overflow="visible"><path d="${inner}"/></symbol>`;
    const use = (id: string, fill = '#000') =>
      `<use xlink:href="#${id}" x="1.5" y="0" fill="${fill}" fill-rule="nonzero"/>`;
    const plain = glyph('a', 'M 0 0m 1.2345 0 v 2 Z ');
    expect(withJoinedGlyphs(`<g>${use('a')}</g>${plain}`)).toBe(
      '<g><path fill="#000" d="M1.5 0m1.23 0v2Z"/></g>',
    );
    for (const kept of [
      `<g>${use('b')}</g>${glyph('b', 'M 0 0L 1 1 Z ')}`,
      `<g>${use('a')}${use('a', '#fff')}</g>${plain}`,
    ])
      expect(withJoinedGlyphs(kept)).toBe(kept);
  });
});

describe('the two-sided sheet', () => {
  it('looks the same from behind, from its kept print as from its page', async () => {
    const page = examplePage();
    const { pdf } = await typesetSheet(page, 'duplex');
    const kept = rowsOf(await printPicture(Buffer.from(pdf), 'back'));
    const live = rowsOf(await pictureOfBack(slips));
    expect(mean(live)).toBeGreaterThan(5);
    expect(difference(kept, live)).toBeLessThan(1);
    expect(difference(kept, rowsOf((await pictureOf(page, 'duplex')).svg))).toBeGreaterThan(5);
  });

  it('keeps its back while its front is arranged', async () => {
    const page = examplePage();
    const back = await pictureOfBack(slips);
    await pictureOf({ ...page, groups: page.groups.slice(1) }, 'duplex');
    expect(await pictureOfBack({ ...slips, printedAt: '2026-11-23T08:00:00Z' })).toBe(back);
    expect(await pictureOfBack({ ...slips, where: 'Wijkhuis' })).not.toBe(back);
  });

  it('says on its front that there are cards overleaf, where there are', async () => {
    const { slips: _, ...page } = examplePage();
    const without = rowsOf((await pictureOf(page, 'duplex')).svg);
    expect(
      difference(without, rowsOf((await pictureOf({ ...page, slips }, 'duplex')).svg)),
    ).not.toBe(0);
  });
});

it('what is no PDF is refused, and the next print is shown again', async () => {
  const page = examplePage();
  await expect(printPicture(Buffer.from('no PDF'), 'front')).rejects.toThrow(PressRefused);
  const { pdf } = await typesetSheet(page, 'large');
  expect(mean(rowsOf(await printPicture(Buffer.from(pdf), 'front')))).toBeGreaterThan(5);
});
