import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { run } from './press-tools.ts';

/** A piece of text with the size (points) and the weight of the type that it is set in. */
export type Run = { text: string; size: number; bold: boolean; top: number };

const MM_PER_INCH = 25.4;
// pdftohtml's pixels per point: sizes are whole pixels, so that they are told to a third of a point.
const ZOOM = 3;

/** What the first page is set in, piece by piece, as poppler reads the sizes in the PDF. */
export const typeOf = (file: string): Run[] => {
  const args = ['-xml', '-i', '-l', '1', '-zoom', `${ZOOM}`, '-fontfullname', '-stdout', file];
  const xml = run('pdftohtml', ...args);
  const fonts = new Map(
    Array.from(
      xml.matchAll(/<fontspec id="(\d+)" size="(\d+)" family="([^"]+)"/g),
      ([, id, size, family = '']) => [
        id,
        { size: Number(size) / ZOOM, bold: /Bold$/.test(family) && !/SemiBold$/.test(family) },
      ],
    ),
  );
  return Array.from(
    xml.matchAll(/<text top="(-?\d+)"[^>]* font="(\d+)">(.*?)<\/text>/g),
    ([, top, font, inside = '']) => {
      const text = inside.replace(/<[^>]+>/g, '').trim();
      return { text, top: Number(top) / ZOOM, ...(fonts.get(font) ?? { size: 0, bold: false }) };
    },
  ).filter(({ text }) => text !== '');
};

/** The places in a row of pixels where dark, light, dark, light, dark run 1 : 1 : 3 : 1 : 1. */
const eyesIn = (dark: (x: number) => boolean, width: number): { from: number; to: number }[] => {
  const ends = [0];
  for (let x = 1; x < width; x++) if (dark(x) !== dark(x - 1)) ends.push(x);
  return ends.flatMap((from, nth) => {
    const to = ends[nth + 5];
    if (to === undefined || !dark(from)) return [];
    const unit = (to - from) / 7;
    const fits = [1, 1, 3, 1, 1].every((units, step) => {
      const run = (ends[nth + step + 1] ?? 0) - (ends[nth + step] ?? 0);
      return Math.abs(run - units * unit) < unit * 0.5;
    });
    return fits && unit > 2 ? [{ from, to }] : [];
  });
};

/** The width of the QR in a picture, in millimetres: from its left eye's edge to its right eye's. */
export const qrWidth = (picture: string, dpi: number): number => {
  const { data, width, height } = PNG.sync.read(readFileSync(picture));
  const widths: number[] = [];
  for (let y = 0; y < height; y++) {
    const eyes = eyesIn((x) => (data[(y * width + x) * 4] ?? 255) < 128, width);
    const [left, right] = [eyes[0], eyes.at(-1)];
    if (left && right && left !== right) widths.push(right.to - left.from);
  }
  widths.sort((a, b) => a - b);
  const [middle] = widths.slice(Math.floor(widths.length / 2));
  if (middle === undefined) throw new Error('no QR in the picture');
  return (middle / dpi) * MM_PER_INCH;
};
